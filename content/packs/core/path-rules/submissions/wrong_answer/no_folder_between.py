# Lets team/**/plan.md allow team/plan.md, as some tools do, though both slashes have to be there.


def allowed(rule, paths):
    symbols = []
    for character in rule:
        if character == "*" and symbols and symbols[-1][0] == "*":
            symbols[-1] = "**"
        elif character == "/" and symbols[-2:] == ["/", "**"]:
            symbols[-1] = "**/"
        else:
            symbols.append(character)
    return [matches(symbols, path) for path in paths]


def matches(symbols, path):
    reach = [True] + [False] * len(path)
    for symbol in symbols:
        if symbol[0] == "*":
            result = reach[:1]
            inside = reach[0]
            for before, character in zip(reach[1:], path):
                inside = inside and (symbol != "*" or character != "/")
                result.append(before or (inside and (symbol != "**/" or character == "/")))
                inside = inside or before
        elif symbol == "?":
            result = [False] + [before and character != "/" for before, character in zip(reach, path)]
        else:
            result = [False] + [before and character == symbol for before, character in zip(reach, path)]
        reach = result
    return reach[-1]
