# Shortest times from every square, improved until nothing changes.


def minutes_to_clear(plan: list[str]) -> int:
    squares = {(r, c): what for r, row in enumerate(plan) for c, what in enumerate(row) if what != "#"}
    time = {place: 0 if what == "E" else float("inf") for place, what in squares.items()}
    changed = True
    while changed:
        changed = False
        for r, c in squares:
            for place in ((r, c + 1), (r, c - 1), (r + 1, c), (r - 1, c)):
                if place in squares:
                    way = time[place] + (2 if squares[place] == "~" else 1)
                    if way < time[r, c]:
                        time[r, c] = way
                        changed = True
    slowest = max((time[place] for place, what in squares.items() if what == "P"), default=0)
    return -1 if slowest == float("inf") else slowest
