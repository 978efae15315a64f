# For every person, one step after the other in all directions until an exit is among the squares reached.


def minutes_to_clear(plan: list[str]) -> int:
    squares = {(r, c): what for r, row in enumerate(plan) for c, what in enumerate(row)}
    slowest = 0
    for person in [place for place, what in squares.items() if what == "P"]:
        reached = {person}
        minutes = 0
        while not any(squares[place] == "E" for place in reached):
            around = {(r + dr, c + dc) for r, c in reached for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0))}
            more = {place for place in around if squares.get(place, "#") != "#"} | reached
            if more == reached:
                return -1
            reached = more
            minutes += 1
        slowest = max(slowest, minutes)
    return slowest
