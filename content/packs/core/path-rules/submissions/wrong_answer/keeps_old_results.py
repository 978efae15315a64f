# Keeps what it found out about positions from one path to the next.


def allowed(rule, paths):
    known = {}

    def matches(at, position, path):
        if (at, position) not in known:
            known[at, position] = compute(at, position, path)
        return known[at, position]

    def compute(at, position, path):
        if at == len(rule):
            return position == len(path)
        here = path[position : position + 1]
        if rule[at] == "*":
            many = rule[at : at + 2] == "**"
            if matches(at + 1 + many, position, path):
                return True
            return here != "" and (many or here != "/") and matches(at, position + 1, path)
        fits = here != "" and (here == rule[at] or (rule[at] == "?" and here != "/"))
        return fits and matches(at + 1, position + 1, path)

    return [matches(0, 0, path) for path in paths]
