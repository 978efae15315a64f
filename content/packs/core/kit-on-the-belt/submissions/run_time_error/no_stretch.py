# Collects the complete stretches and takes the shortest, though there may be none.

from collections import Counter


def shortest_stretch(belt, kit):
    if not kit:
        return []
    needed = Counter(kit)
    missing = len(kit)
    complete = []
    start = 0
    for end, part in enumerate(belt):
        missing -= needed[part] > 0
        needed[part] -= 1
        while missing == 0:
            complete.append([start, end])
            needed[belt[start]] += 1
            missing += needed[belt[start]] > 0
            start += 1
    return min(complete, key=lambda stretch: stretch[1] - stretch[0])
