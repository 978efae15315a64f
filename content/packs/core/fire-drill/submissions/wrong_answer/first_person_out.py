# Starts at the people and stops when the first of them is out.


def minutes_to_clear(plan):
    wave = [(r, c) for r, row in enumerate(plan) for c, what in enumerate(row) if what == "P"]
    if not wave:
        return 0
    seen = set(wave)
    minutes = 0
    while wave:
        following = []
        for r, c in wave:
            if plan[r][c] == "E":
                return minutes
            for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if 0 <= y < len(plan) and 0 <= x < len(plan[0]) and plan[y][x] != "#" and (y, x) not in seen:
                    seen.add((y, x))
                    following.append((y, x))
        wave = following
        minutes += 1
    return -1
