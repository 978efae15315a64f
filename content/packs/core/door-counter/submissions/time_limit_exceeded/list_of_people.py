# Keeps every single person and looks through all of them.


class DoorCounter:
    def __init__(self, window: int):
        self.window = window
        self.people: list[int] = []
        self.everyone = 0

    def enter(self, people: int, at: int) -> None:
        self.people += [at] * people
        self.everyone += people

    def lately(self, at: int) -> int:
        self.people = [entered for entered in self.people if at - entered < self.window]
        return len(self.people)

    def total(self) -> int:
        return self.everyone
