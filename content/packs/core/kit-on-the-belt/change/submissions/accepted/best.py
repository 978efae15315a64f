# As before; a tray empties the window.

from collections import Counter


def shortest_stretch(belt: list[str], kit: list[str]) -> list[int]:
    needed = Counter(kit)
    if "tray" in needed:
        return []
    missing = len(kit)
    best: list[int] = []
    start = 0
    for end, part in enumerate(belt):
        if part == "tray":
            for leaving in belt[start:end]:
                if leaving in needed:
                    needed[leaving] += 1
            missing = len(kit)
            start = end + 1
            continue
        if part not in needed:
            continue
        if needed[part] > 0:
            missing -= 1
        needed[part] -= 1
        while missing == 0:
            if not best or end - start < best[1] - best[0]:
                best = [start, end]
            leaving = belt[start]
            if leaving in needed:
                needed[leaving] += 1
                if needed[leaving] > 0:
                    missing += 1
            start += 1
    return best
