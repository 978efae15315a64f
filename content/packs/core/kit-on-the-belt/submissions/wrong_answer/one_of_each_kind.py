# Puts the kit into a set and forgets that it may need several parts of one kind.


def shortest_stretch(belt, kit):
    kinds = set(kit)
    if not kinds:
        return []
    seen = dict.fromkeys(kinds, 0)
    missing = len(kinds)
    best = []
    start = 0
    for end, part in enumerate(belt):
        if part in seen:
            missing -= seen[part] == 0
            seen[part] += 1
        while missing == 0:
            if not best or end - start < best[1] - best[0]:
                best = [start, end]
            if belt[start] in seen:
                seen[belt[start]] -= 1
                missing += seen[belt[start]] == 0
            start += 1
    return best
