# Finds a start in the middle of a name.


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
        found = [street for street in self.chosen if start in street]
        return sorted(found, key=lambda street: (-self.chosen[street], street))[:3]
