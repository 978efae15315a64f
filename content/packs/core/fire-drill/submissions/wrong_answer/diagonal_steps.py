# Lets people step diagonally.


def minutes_to_clear(plan):
    exits = [(r, c) for r, row in enumerate(plan) for c, what in enumerate(row) if what == "E"]
    waiting = sum(row.count("P") for row in plan)
    seen = set(exits)
    minutes = 0
    wave = exits
    while waiting and wave:
        minutes += 1
        following = []
        for r, c in wave:
            for y in range(max(r - 1, 0), min(r + 2, len(plan))):
                for x in range(max(c - 1, 0), min(c + 2, len(plan[0]))):
                    if plan[y][x] != "#" and (y, x) not in seen:
                        seen.add((y, x))
                        following.append((y, x))
                        waiting -= plan[y][x] == "P"
        wave = following
    return -1 if waiting else minutes
