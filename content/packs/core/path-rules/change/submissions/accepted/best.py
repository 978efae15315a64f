# reach[k] says whether the part of the rule read so far can stand for the first k characters of the path.


def allowed(rule: str, paths: list[str]) -> list[bool]:
    symbols = symbols_of(rule)
    return [matches(symbols, path) for path in paths]


def symbols_of(rule: str) -> list[str]:
    symbols: list[str] = []
    for character in rule:
        if character == "*" and symbols and symbols[-1] in ("*", "**"):
            symbols[-1] = "**"
        elif character == "+":
            symbols += ["?", "+"]
        else:
            symbols.append(character)
    return symbols


def matches(symbols: list[str], path: str) -> bool:
    reach = [True] + [False] * len(path)
    for symbol in symbols:
        if symbol == "**":
            reach = after_any(reach)
        elif symbol in ("*", "+"):
            reach = after_any_without_slash(reach, path)
        elif symbol == "?":
            reach = [False] + [before and character != "/" for before, character in zip(reach, path)]
        else:
            reach = [False] + [before and character == symbol for before, character in zip(reach, path)]
    return reach[-1]


def after_any(reach: list[bool]) -> list[bool]:
    if True not in reach:
        return reach
    first = reach.index(True)
    return [False] * first + [True] * (len(reach) - first)


def after_any_without_slash(reach: list[bool], path: str) -> list[bool]:
    reachable = reach[0]
    result = [reachable]
    for before, character in zip(reach[1:], path):
        reachable = before or (reachable and character != "/")
        result.append(reachable)
    return result
