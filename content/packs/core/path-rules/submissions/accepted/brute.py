# Takes the rule as it reads: a star stands for nothing, or for one character and then again for what it may.


def allowed(rule: str, paths: list[str]) -> list[bool]:
    return [fits(rule, path) for path in paths]


def fits(rule: str, path: str) -> bool:
    if rule == "":
        return path == ""
    if rule.startswith("**"):
        return fits(rule[2:], path) or (path != "" and fits(rule, path[1:]))
    if rule[0] == "*":
        return fits(rule[1:], path) or (path != "" and path[0] != "/" and fits(rule, path[1:]))
    if path == "":
        return False
    here = path[0] != "/" if rule[0] == "?" else path[0] == rule[0]
    return here and fits(rule[1:], path[1:])
