# Answers with the whole belt when it never has all that the kit needs.

from collections import Counter


def shortest_stretch(belt, kit):
    if not kit:
        return []
    needed = Counter(kit)
    missing = len(kit)
    best = [0, len(belt) - 1]
    start = 0
    for end, part in enumerate(belt):
        missing -= needed[part] > 0
        needed[part] -= 1
        while missing == 0:
            if end - start < best[1] - best[0]:
                best = [start, end]
            needed[belt[start]] += 1
            missing += needed[belt[start]] > 0
            start += 1
    return best
