# Moves a window, but goes through all kinds of the kit after every step to see whether it is complete.

from collections import Counter


def shortest_stretch(belt, kit):
    if not kit:
        return []
    needed = Counter(kit)
    seen = Counter()
    best = []
    start = 0
    for end, part in enumerate(belt):
        seen[part] += 1
        while all(seen[kind] >= count for kind, count in needed.items()):
            if not best or end - start < best[1] - best[0]:
                best = [start, end]
            seen[belt[start]] -= 1
            start += 1
    return best
