# A list of steps; undoing plays all but the last one again from the start.


class NotePad:
    def __init__(self):
        self.text = ""
        self.steps: list[tuple[str, int]] = []
        self.undone: list[tuple[str, int]] = []

    def write(self, text: str) -> None:
        if text:
            self._step((text, 0))

    def erase(self, count: int) -> str:
        erased = self.tail(count)
        if erased:
            self._step(("", len(erased)))
        return erased

    def undo(self) -> bool:
        if not self.steps:
            return False
        self.undone.append(self.steps.pop())
        self.text = ""
        for step in self.steps:
            self._apply(step)
        return True

    def redo(self) -> bool:
        if not self.undone:
            return False
        self.steps.append(self.undone.pop())
        self._apply(self.steps[-1])
        return True

    def tail(self, count: int) -> str:
        return self.text[max(0, len(self.text) - count) :]

    def _step(self, step: tuple[str, int]) -> None:
        self.steps.append(step)
        self.undone.clear()
        self._apply(step)

    def _apply(self, step: tuple[str, int]) -> None:
        written, erased = step
        self.text = self.text[: len(self.text) - erased] + written
