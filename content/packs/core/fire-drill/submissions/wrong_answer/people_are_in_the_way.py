# Treats other people as walls that nobody can pass.

from collections import deque


def minutes_to_clear(plan):
    queue = deque((r, c) for r, row in enumerate(plan) for c, what in enumerate(row) if what == "E")
    waiting = sum(row.count("P") for row in plan)
    minutes = dict.fromkeys(queue, 0)
    longest = 0
    while queue:
        r, c = queue.popleft()
        for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if 0 <= y < len(plan) and 0 <= x < len(plan[0]) and plan[y][x] != "#" and (y, x) not in minutes:
                minutes[y, x] = minutes[r, c] + 1
                if plan[y][x] == "P":
                    waiting -= 1
                    longest = minutes[y, x]
                else:
                    queue.append((y, x))
    return longest if waiting == 0 else -1
