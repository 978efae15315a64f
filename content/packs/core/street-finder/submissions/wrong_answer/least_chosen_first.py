# Suggests the least chosen streets.


class StreetFinder:
    def __init__(self):
        self.chosen: dict[str, int] = {}
        self.best: dict[str, list[str]] = {}

    def add(self, street: str) -> bool:
        if street in self.chosen:
            return False
        self.chosen[street] = 0
        self._place(street)
        return True

    def choose(self, street: str) -> int:
        if street not in self.chosen:
            return 0
        self.chosen[street] += 1
        self._place(street)
        return self.chosen[street]

    def suggest(self, start: str) -> list[str]:
        return list(self.best.get(start, []))

    def _place(self, street: str) -> None:
        for length in range(len(street) + 1):
            best = self.best.setdefault(street[:length], [])
            if street not in best:
                best.append(street)
            best.sort(key=self._rank)
            del best[3:]

    def _rank(self, street: str) -> tuple[int, str]:
        return self.chosen[street], street
