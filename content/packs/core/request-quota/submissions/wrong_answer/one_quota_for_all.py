# Keeps one quota for all keys.
from collections import deque


class RequestQuota:
    def __init__(self, limit: int, window: int):
        self.limit = limit
        self.window = window
        self.allowed: dict[str, deque[int]] = {}

    def allow(self, key: str, at: int) -> bool:
        recent = self._recent(key, at)
        if len(recent) >= self.limit:
            return False
        recent.append(at)
        return True

    def remaining(self, key: str, at: int) -> int:
        return self.limit - len(self._recent(key, at))

    def retry_after(self, key: str, at: int) -> int:
        recent = self._recent(key, at)
        if len(recent) < self.limit:
            return 0
        return recent[0] + self.window - at

    def _recent(self, key: str, at: int) -> deque[int]:
        recent = self.allowed.setdefault("", deque())
        while recent and recent[0] <= at - self.window:
            recent.popleft()
        return recent
