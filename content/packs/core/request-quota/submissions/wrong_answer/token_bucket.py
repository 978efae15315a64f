# Gives quota back evenly over the window.


class RequestQuota:
    def __init__(self, limit: int, window: int):
        self.limit = limit
        self.window = window
        self.buckets: dict[str, tuple[float, int]] = {}

    def allow(self, key: str, at: int) -> bool:
        tokens = self._tokens(key, at)
        if tokens < 1:
            return False
        self.buckets[key] = (tokens - 1, at)
        return True

    def remaining(self, key: str, at: int) -> int:
        return int(self._tokens(key, at))

    def retry_after(self, key: str, at: int) -> int:
        missing = 1 - self._tokens(key, at)
        return 0 if missing <= 0 else -int(-missing * self.window // self.limit)

    def _tokens(self, key: str, at: int) -> float:
        tokens, last = self.buckets.get(key, (float(self.limit), at))
        return min(self.limit, tokens + (at - last) * self.limit / self.window)
