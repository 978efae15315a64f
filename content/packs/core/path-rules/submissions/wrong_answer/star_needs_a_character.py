# Expects at least one character for a star.


def allowed(rule, paths):
    symbols = symbols_of(rule)
    return [matches(symbols, path) for path in paths]


def symbols_of(rule):
    symbols = []
    for character in rule:
        if character == "*" and symbols and symbols[-1] in ("*", "**"):
            symbols[-1] = "**"
        else:
            symbols.append(character)
    return symbols


def matches(symbols, path):
    reach = [True] + [False] * len(path)
    for symbol in symbols:
        if symbol == "**":
            reach = after_any(reach)
        elif symbol == "*":
            reach = after_any_without_slash(reach, path)
        elif symbol == "?":
            reach = [False] + [before and character != "/" for before, character in zip(reach, path)]
        else:
            reach = [False] + [before and character == symbol for before, character in zip(reach, path)]
    return reach[-1]


def after_any(reach):
    if True not in reach:
        return reach
    first = reach.index(True)
    return [False] * first + [True] * (len(reach) - first)


def after_any_without_slash(reach, path):
    reachable = reach[0]
    result = [False]
    for before, character in zip(reach[1:], path):
        reachable = reachable and character != "/"
        result.append(reachable)
        reachable = reachable or before
    return result
