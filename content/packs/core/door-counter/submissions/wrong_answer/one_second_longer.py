# Still counts those who entered exactly a window ago.
from collections import deque


class DoorCounter:
    def __init__(self, window: int):
        self.window = window
        self.groups: deque[tuple[int, int]] = deque()
        self.recent = 0
        self.everyone = 0

    def enter(self, people: int, at: int) -> None:
        self.groups.append((at, people))
        self.recent += people
        self.everyone += people

    def lately(self, at: int) -> int:
        while self.groups and at - self.groups[0][0] > self.window:
            _, people = self.groups.popleft()
            self.recent -= people
        return self.recent

    def total(self) -> int:
        return self.everyone
