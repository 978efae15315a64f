# For every start of a name the best three streets; a choice can only change those of its own starts.


class StreetFinder:
    def __init__(self):
        self.chosen: dict[str, int] = {}
        self.last: dict[str, int] = {}
        self.clock = 0
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
        self.clock += 1
        self.last[street] = self.clock
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

    def _rank(self, street: str) -> tuple[int, int, str]:
        return -self.chosen[street], -self.last.get(street, 0), street
