# Everybody by the second in which they entered, counted one by one.


class DoorCounter:
    def __init__(self, window: int):
        self.window = window
        self.seconds: list[int] = []

    def enter(self, people: int, at: int) -> None:
        self.seconds += [at] * people

    def lately(self, at: int) -> int:
        return sum(1 for second in self.seconds if at - self.window < second <= at)

    def total(self) -> int:
        return len(self.seconds)

    def correct(self, people: int, at: int) -> int:
        taken = 0
        while taken < people and self.lately(at) > 0:
            self.seconds.pop()
            taken += 1
        return taken
