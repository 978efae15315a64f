# Every request, looked at again each time.


class RequestQuota:
    def __init__(self, limit: int, window: int):
        self.limit = limit
        self.window = window
        self.seen: list[tuple[str, int]] = []

    def allow(self, key: str, at: int) -> bool:
        is_allowed = self.remaining(key, at) > 0
        self.seen.append((key, at))
        return is_allowed

    def remaining(self, key: str, at: int) -> int:
        used = [second for who, second in self.seen if who == key and at - second < self.window]
        return max(0, self.limit - len(used))

    def retry_after(self, key: str, at: int) -> int:
        wait = 0
        while self.remaining(key, at + wait) == 0:
            wait += 1
        return wait
