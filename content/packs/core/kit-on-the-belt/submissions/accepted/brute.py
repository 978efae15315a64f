# Every stretch, the short ones first and of equal length the early ones.

from collections import Counter


def shortest_stretch(belt: list[str], kit: list[str]) -> list[int]:
    if not kit:
        return []
    for length in range(1, len(belt) + 1):
        for first in range(len(belt) - length + 1):
            if not Counter(kit) - Counter(belt[first : first + length]):
                return [first, first + length - 1]
    return []
