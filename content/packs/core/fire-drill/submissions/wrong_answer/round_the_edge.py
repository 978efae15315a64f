# Guards the lower and right edge only: Python's index -1 is the other side of the plan.

from collections import deque


def minutes_to_clear(plan):
    queue = deque((r, c) for r, row in enumerate(plan) for c, what in enumerate(row) if what == "E")
    waiting = sum(row.count("P") for row in plan)
    minutes = dict.fromkeys(queue, 0)
    longest = 0
    while queue:
        r, c = queue.popleft()
        for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            y, x = (y if y >= 0 else len(plan) - 1), (x if x >= 0 else len(plan[0]) - 1)
            if y < len(plan) and x < len(plan[0]) and plan[y][x] != "#" and (y, x) not in minutes:
                minutes[y, x] = minutes[r, c] + 1
                queue.append((y, x))
                if plan[y][x] == "P":
                    waiting -= 1
                    longest = minutes[y, x]
    return longest if waiting == 0 else -1
