# Comes back to the latest star only: when a single star is stuck at a slash, an earlier double star could still help.


def allowed(rule, paths):
    return [matches(rule, path) for path in paths]


def matches(rule, path):
    at = position = 0
    after_star = None
    while position < len(path):
        if rule[at : at + 1] == "*":
            many = False
            while rule[at : at + 1] == "*":
                many = many or rule[at + 1 : at + 2] == "*"
                at += 1
            after_star, taken = at, position
        elif at < len(rule) and rule[at] in (path[position], "?") and (rule[at] == path[position] or path[position] != "/"):
            at += 1
            position += 1
        elif after_star is not None and (many or path[taken] != "/"):
            taken += 1
            at, position = after_star, taken
        else:
            return False
    return rule[at:].strip("*") == ""
