# Tries every length for a placeholder, one after the other.


def allowed(rule: str, paths: list[str]) -> list[bool]:
    return [matches(rule, path) for path in paths]


def matches(rule: str, path: str) -> bool:
    if rule == "":
        return path == ""
    if rule[0] == "*":
        many = rule.startswith("**")
        rest = rule[2:] if many else rule[1:]
        for length in range(len(path) + 1):
            if matches(rest, path[length:]):
                return True
            if path[length : length + 1] == "/" and not many:
                return False
        return False
    if path == "":
        return False
    fits = path[0] != "/" if rule[0] == "?" else path[0] == rule[0]
    return fits and matches(rule[1:], path[1:])
