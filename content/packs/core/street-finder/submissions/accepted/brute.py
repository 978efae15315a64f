# One dictionary; for each suggestion all streets are looked through and sorted.


class StreetFinder:
    def __init__(self):
        self.chosen: dict[str, int] = {}

    def add(self, street: str) -> bool:
        is_new = street not in self.chosen
        self.chosen.setdefault(street, 0)
        return is_new

    def choose(self, street: str) -> int:
        if street not in self.chosen:
            return 0
        self.chosen[street] += 1
        return self.chosen[street]

    def suggest(self, start: str) -> list[str]:
        by_name = sorted(street for street in self.chosen if street[: len(start)] == start)
        return sorted(by_name, key=lambda street: self.chosen[street], reverse=True)[:3]
