# Walks out from every person until an exit is found.

from collections import deque


def minutes_to_clear(plan: list[str]) -> int:
    longest = 0
    for row, squares in enumerate(plan):
        for column, what in enumerate(squares):
            if what == "P":
                minutes = minutes_to_exit(plan, row, column)
                if minutes is None:
                    return -1
                longest = max(longest, minutes)
    return longest


def minutes_to_exit(plan: list[str], row: int, column: int) -> int | None:
    seen = {(row, column)}
    queue = deque([(row, column, 0)])
    while queue:
        row, column, minutes = queue.popleft()
        if plan[row][column] == "E":
            return minutes
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if 0 <= r < len(plan) and 0 <= c < len(plan[0]) and plan[r][c] != "#" and (r, c) not in seen:
                seen.add((r, c))
                queue.append((r, c, minutes + 1))
    return None
