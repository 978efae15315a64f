# The characters, and two stacks of steps: each is whether it wrote, and the pieces of text. Writing that goes on adds a piece.


class NotePad:
    def __init__(self):
        self.text: list[str] = []
        self.done: list[tuple[bool, list[str]]] = []
        self.undone: list[tuple[bool, list[str]]] = []
        self.goes_on = False

    def write(self, text: str) -> None:
        if not text:
            return
        self.text.extend(text)
        if self.goes_on:
            self.done[-1][1].append(text)
        else:
            self._add(True, text)
        self.goes_on = True

    def erase(self, count: int) -> str:
        self.goes_on = False
        erased = self.tail(count)
        if erased:
            self._add(False, erased)
            self._cut(erased)
        return erased

    def undo(self) -> bool:
        self.goes_on = False
        return self._move(self.done, self.undone, True)

    def redo(self) -> bool:
        self.goes_on = False
        return self._move(self.undone, self.done, False)

    def tail(self, count: int) -> str:
        start = max(0, len(self.text) - count)
        return "".join(self.text[start:])

    def _add(self, is_writing: bool, text: str) -> None:
        self.done.append((is_writing, [text]))
        self.undone.clear()

    def _move(self, source: list[tuple[bool, list[str]]], target: list[tuple[bool, list[str]]], is_undo: bool) -> bool:
        if not source:
            return False
        is_writing, pieces = source.pop()
        for piece in pieces:
            if is_writing != is_undo:
                self.text.extend(piece)
            else:
                self._cut(piece)
        target.append((is_writing, pieces))
        return True

    def _cut(self, text: str) -> None:
        del self.text[len(self.text) - len(text) :]
