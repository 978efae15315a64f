# Keeps the allowed seconds of each key and counts the recent ones anew on every call.


class RequestQuota:
    def __init__(self, limit: int, window: int):
        self.limit = limit
        self.window = window
        self.allowed: dict[str, list[int]] = {}

    def allow(self, key: str, at: int) -> bool:
        if self.remaining(key, at) == 0:
            return False
        self.allowed.setdefault(key, []).append(at)
        return True

    def remaining(self, key: str, at: int) -> int:
        return self.limit - len(self._recent(key, at))

    def retry_after(self, key: str, at: int) -> int:
        recent = self._recent(key, at)
        return 0 if len(recent) < self.limit else recent[0] + self.window - at

    def _recent(self, key: str, at: int) -> list[int]:
        return [second for second in self.allowed.get(key, []) if second > at - self.window]
