# From every start, goes on until the kit is complete.

from collections import Counter


def shortest_stretch(belt: list[str], kit: list[str]) -> list[int]:
    best: list[int] = []
    for start in range(len(belt)):
        needed = Counter(kit)
        missing = len(kit)
        for end in range(start, len(belt)):
            if needed[belt[end]] > 0:
                missing -= 1
            needed[belt[end]] -= 1
            if missing == 0:
                if not best or end - start < best[1] - best[0]:
                    best = [start, end]
                break
    return best if kit else []
