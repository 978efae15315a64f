# Starts at the first exit and ignores the others.

from collections import deque


def minutes_to_clear(plan):
    exits = [(r, c) for r, row in enumerate(plan) for c, what in enumerate(row) if what == "E"]
    minutes = {exits[0]: 0} if exits else {}
    queue = deque(minutes)
    while queue:
        r, c = queue.popleft()
        for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if 0 <= y < len(plan) and 0 <= x < len(plan[0]) and plan[y][x] != "#" and (y, x) not in minutes:
                minutes[y, x] = minutes[r, c] + 1
                queue.append((y, x))
    people = [(r, c) for r, row in enumerate(plan) for c, what in enumerate(row) if what == "P"]
    if any(person not in minutes for person in people):
        return -1
    return max((minutes[person] for person in people), default=0)
