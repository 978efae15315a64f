# A queue of the last requests for each key, answered or refused; more than the limit of them need not be known.
from collections import deque


class RequestQuota:
    def __init__(self, limit: int, window: int):
        self.limit = limit
        self.window = window
        self.seen: dict[str, deque[int]] = {}

    def allow(self, key: str, at: int) -> bool:
        recent = self._recent(key, at)
        is_allowed = len(recent) < self.limit
        recent.append(at)
        if len(recent) > self.limit:
            recent.popleft()
        return is_allowed

    def remaining(self, key: str, at: int) -> int:
        return self.limit - len(self._recent(key, at))

    def retry_after(self, key: str, at: int) -> int:
        recent = self._recent(key, at)
        return 0 if len(recent) < self.limit else recent[0] + self.window - at

    def _recent(self, key: str, at: int) -> deque[int]:
        recent = self.seen.setdefault(key, deque())
        while recent and recent[0] <= at - self.window:
            recent.popleft()
        return recent
