# Takes back writing only.


class NotePad:
    def __init__(self):
        self.text: list[str] = []
        self.done: list[tuple[str, str]] = []
        self.undone: list[tuple[str, str]] = []

    def write(self, text: str) -> None:
        if text:
            self._step("write", text)

    def erase(self, count: int) -> str:
        erased = self.tail(count)
        if erased:
            self._apply("erase", erased)
        return erased

    def undo(self) -> bool:
        if not self.done:
            return False
        kind, text = self.done.pop()
        self._apply("erase" if kind == "write" else "write", text)
        self.undone.append((kind, text))
        return True

    def redo(self) -> bool:
        if not self.undone:
            return False
        kind, text = self.undone.pop()
        self._apply(kind, text)
        self.done.append((kind, text))
        return True

    def tail(self, count: int) -> str:
        start = max(0, len(self.text) - count)
        return "".join(self.text[start:])

    def _step(self, kind: str, text: str) -> None:
        self._apply(kind, text)
        self.done.append((kind, text))
        self.undone.clear()

    def _apply(self, kind: str, text: str) -> None:
        if kind == "write":
            self.text.extend(text)
        else:
            del self.text[len(self.text) - len(text) :]
