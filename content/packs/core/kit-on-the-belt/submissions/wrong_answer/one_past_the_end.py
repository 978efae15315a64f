# Returns the position after the last part, as a slice would have it.

from collections import Counter


def shortest_stretch(belt, kit):
    if not kit:
        return []
    needed = Counter(kit)
    missing = len(kit)
    best = []
    start = 0
    for end, part in enumerate(belt, start=1):
        missing -= needed[part] > 0
        needed[part] -= 1
        while missing == 0:
            if not best or end - start < best[1] - best[0]:
                best = [start, end]
            needed[belt[start]] += 1
            missing += needed[belt[start]] > 0
            start += 1
    return best
