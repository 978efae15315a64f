# Every request with its answer, looked at again each time, in the words of the statement.


class RequestQuota:
    def __init__(self, limit: int, window: int):
        self.limit = limit
        self.window = window
        self.allowed: list[tuple[str, int]] = []

    def allow(self, key: str, at: int) -> bool:
        if self.remaining(key, at) == 0:
            return False
        self.allowed.append((key, at))
        return True

    def remaining(self, key: str, at: int) -> int:
        used = [second for who, second in self.allowed if who == key and at - second < self.window]
        return self.limit - len(used)

    def retry_after(self, key: str, at: int) -> int:
        wait = 0
        while self.remaining(key, at + wait) == 0:
            wait += 1
        return wait
