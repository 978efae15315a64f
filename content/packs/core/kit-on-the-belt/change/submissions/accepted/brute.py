# Every stretch without a tray, the short ones first and of equal length the early ones.

from collections import Counter


def shortest_stretch(belt: list[str], kit: list[str]) -> list[int]:
    if not kit:
        return []
    for length in range(1, len(belt) + 1):
        for first in range(len(belt) - length + 1):
            stretch = belt[first : first + length]
            if "tray" not in stretch and not Counter(kit) - Counter(stretch):
                return [first, first + length - 1]
    return []
