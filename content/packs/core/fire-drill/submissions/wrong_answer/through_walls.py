# Measures the distance to the nearest exit as if there were no walls.


def minutes_to_clear(plan):
    if not any("P" in row for row in plan):
        return 0
    if not any("E" in row for row in plan):
        return -1
    far = len(plan) + len(plan[0])
    distance = [[0 if what == "E" else far for what in row] for row in plan]
    for r, row in enumerate(distance):
        for c in range(len(row)):
            above = distance[r - 1][c] if r > 0 else far
            left = row[c - 1] if c > 0 else far
            row[c] = min(row[c], above + 1, left + 1)
    for r in reversed(range(len(plan))):
        row = distance[r]
        for c in reversed(range(len(row))):
            below = distance[r + 1][c] if r + 1 < len(plan) else far
            right = row[c + 1] if c + 1 < len(row) else far
            row[c] = min(row[c], below + 1, right + 1)
    return max(distance[r][c] for r, row in enumerate(plan) for c, what in enumerate(row) if what == "P")
