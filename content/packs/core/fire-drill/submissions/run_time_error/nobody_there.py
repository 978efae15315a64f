# Takes the longest time of all people, though there may be none.

from collections import deque


def minutes_to_clear(plan):
    queue = deque((r, c) for r, row in enumerate(plan) for c, what in enumerate(row) if what == "E")
    minutes = dict.fromkeys(queue, 0)
    while queue:
        r, c = queue.popleft()
        for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if 0 <= y < len(plan) and 0 <= x < len(plan[0]) and plan[y][x] != "#" and (y, x) not in minutes:
                minutes[y, x] = minutes[r, c] + 1
                queue.append((y, x))
    people = [(r, c) for r, row in enumerate(plan) for c, what in enumerate(row) if what == "P"]
    if any(person not in minutes for person in people):
        return -1
    return max(minutes[person] for person in people)
