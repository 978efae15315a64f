# All choices in their order; for each suggestion all streets are looked through and sorted.


class StreetFinder:
    def __init__(self):
        self.streets: list[str] = []
        self.choices: list[str] = []

    def add(self, street: str) -> bool:
        if street in self.streets:
            return False
        self.streets.append(street)
        return True

    def choose(self, street: str) -> int:
        if street in self.streets:
            self.choices.append(street)
        return self.choices.count(street)

    def suggest(self, start: str) -> list[str]:
        found = sorted(street for street in self.streets if street[: len(start)] == start)
        for street in self.choices:
            # Whoever was chosen last goes before all others, as far as only that counts.
            if street in found:
                found.remove(street)
                found.insert(0, street)
        return sorted(found, key=self.choices.count, reverse=True)[:3]
