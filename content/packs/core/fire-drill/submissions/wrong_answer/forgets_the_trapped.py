# Answers for those who get out and forgets those who cannot.

from collections import deque


def minutes_to_clear(plan):
    queue = deque((r, c) for r, row in enumerate(plan) for c, what in enumerate(row) if what == "E")
    minutes = dict.fromkeys(queue, 0)
    longest = 0
    while queue:
        r, c = queue.popleft()
        if plan[r][c] == "P":
            longest = minutes[r, c]
        for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if 0 <= y < len(plan) and 0 <= x < len(plan[0]) and plan[y][x] != "#" and (y, x) not in minutes:
                minutes[y, x] = minutes[r, c] + 1
                queue.append((y, x))
    return longest
