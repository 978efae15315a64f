# A queue of groups that still count, with the sum of their people.
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
        while self.groups and at - self.groups[0][0] >= self.window:
            _, people = self.groups.popleft()
            self.recent -= people
        return self.recent

    def total(self) -> int:
        return self.everyone

    def correct(self, people: int, at: int) -> int:
        left = taken = min(people, self.lately(at))
        while left > 0:
            entered, group = self.groups.pop()
            if group > left:
                self.groups.append((entered, group - left))
            left -= min(left, group)
        self.recent -= taken
        self.everyone -= taken
        return taken
