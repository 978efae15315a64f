# Reads on in the rule when it has come to its end but the path has not.


def allowed(rule, paths):
    return [matches(rule, path) for path in paths]


def matches(rule, path):
    if "*" not in rule and len(rule) > len(path):
        return False
    places = {0}
    for character in path:
        places = with_empty_stars(rule, places)
        following = set()
        for at in places:
            if rule[at] == "*":
                if character != "/" or rule[at : at + 2] == "**" or rule[at - 1 : at + 1] == "**":
                    following.add(at)
            elif rule[at] == character or (rule[at] == "?" and character != "/"):
                following.add(at + 1)
        places = following
    return len(rule) in with_empty_stars(rule, places)


def with_empty_stars(rule, places):
    result = set(places)
    for at in sorted(places):
        while at < len(rule) and rule[at] == "*":
            at += 1
            result.add(at)
    return result
