# Gives out jobs that are due together by their names.
import heapq
from typing import Optional


class RetryScheduler:
    def __init__(self, delay: int, attempts: int):
        self.delay = delay
        self.attempts = attempts
        self.waiting: list[tuple[int, int, str]] = []
        self.failures: dict[str, int] = {}
        self.dead: list[str] = []
        self.scheduled = 0

    def add(self, job: str, at: int) -> None:
        self.failures[job] = 0
        self._schedule(job, at)

    def take(self, at: int) -> Optional[str]:
        if not self.waiting or self.waiting[0][0] > at:
            return None
        return heapq.heappop(self.waiting)[2]

    def failed(self, job: str, at: int) -> bool:
        self.failures[job] += 1
        if self.failures[job] >= self.attempts:
            self.dead.append(job)
            return False
        self._schedule(job, at + self.delay * 2 ** (self.failures[job] - 1))
        return True

    def succeeded(self, job: str, at: int) -> None:
        del self.failures[job]

    def given_up(self) -> list[str]:
        return list(self.dead)

    def _schedule(self, job: str, due: int) -> None:
        self.scheduled += 1
        heapq.heappush(self.waiting, (due, 0, job))
