# All groups, added up anew for each question.


class DoorCounter:
    def __init__(self, window: int):
        self.window = window
        self.groups: list[tuple[int, int]] = []

    def enter(self, people: int, at: int) -> None:
        self.groups.append((at, people))

    def lately(self, at: int) -> int:
        return sum(people for entered, people in self.groups if entered > at - self.window)

    def total(self) -> int:
        return sum(people for _, people in self.groups)
