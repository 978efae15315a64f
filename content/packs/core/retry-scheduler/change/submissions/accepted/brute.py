# A list of jobs in the order of scheduling; the next one is looked for from end to end.
from typing import Optional


class RetryScheduler:
    def __init__(self, delay: int, attempts: int):
        self.delays = [min(60, delay * 2**failures) for failures in range(attempts - 1)]
        self.left: dict[str, list[int]] = {}
        self.waiting: list[tuple[str, int]] = []
        self.dead: list[str] = []

    def add(self, job: str, at: int) -> None:
        self.left[job] = list(self.delays)
        self.waiting.append((job, at))

    def take(self, at: int) -> Optional[str]:
        due = [second for _, second in self.waiting if second <= at]
        for job, second in self.waiting:
            if due and second == min(due):
                self.waiting.remove((job, second))
                return job
        return None

    def failed(self, job: str, at: int) -> bool:
        if not self.left[job]:
            self.dead.append(job)
            return False
        self.waiting.append((job, at + self.left[job].pop(0)))
        return True

    def succeeded(self, job: str, at: int) -> None:
        pass

    def given_up(self) -> list[str]:
        return list(self.dead)
