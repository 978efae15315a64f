# Translates the rule into a regular expression, which also tries every length when there are many placeholders.

import re


def allowed(rule, paths):
    expression = ""
    for symbol in re.findall(r"\*\*+|.", rule):
        if symbol.startswith("**"):
            expression += ".*"
        else:
            expression += {"*": "[^/]*", "?": "[^/]"}.get(symbol, re.escape(symbol))
    pattern = re.compile(expression)
    return [pattern.fullmatch(path) is not None for path in paths]
