# Counts every part of a kind that the kit needs, even when there are enough of that kind already.

from collections import Counter


def shortest_stretch(belt, kit):
    if not kit:
        return []
    kinds = set(kit)
    missing = len(kit)
    best = []
    start = 0
    for end, part in enumerate(belt):
        missing -= part in kinds
        while missing <= 0:
            if not best or end - start < best[1] - best[0]:
                best = [start, end]
            missing += belt[start] in kinds
            start += 1
    return best
