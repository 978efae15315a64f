# All streets are looked through for each suggestion.
from heapq import nsmallest


class StreetFinder:
    def __init__(self):
        self.chosen: dict[str, int] = {}

    def add(self, street: str) -> bool:
        if street in self.chosen:
            return False
        self.chosen[street] = 0
        return True

    def choose(self, street: str) -> int:
        if street not in self.chosen:
            return 0
        self.chosen[street] += 1
        return self.chosen[street]

    def suggest(self, start: str) -> list[str]:
        found = [(-count, street) for street, count in self.chosen.items() if street.startswith(start)]
        return [street for _, street in nsmallest(3, found)]
