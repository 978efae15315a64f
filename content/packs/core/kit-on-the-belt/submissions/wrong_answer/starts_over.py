# Forgets the window once the kit is complete and starts over behind it.

from collections import Counter


def shortest_stretch(belt, kit):
    if not kit:
        return []
    needed = Counter(kit)
    missing = len(kit)
    best = []
    start = 0
    for end, part in enumerate(belt):
        missing -= needed[part] > 0
        needed[part] -= 1
        if missing == 0:
            while needed[belt[start]] < 0:
                needed[belt[start]] += 1
                start += 1
            if not best or end - start < best[1] - best[0]:
                best = [start, end]
            needed = Counter(kit)
            missing = len(kit)
            start = end + 1
    return best
