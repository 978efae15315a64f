# Every text that there ever was, and which of them is shown.


class NotePad:
    def __init__(self):
        self.texts = [""]
        self.shown = 0

    def write(self, text: str) -> None:
        self._show(self.texts[self.shown] + text)

    def erase(self, count: int) -> str:
        text = self.texts[self.shown]
        kept = text[: max(0, len(text) - count)]
        self._show(kept)
        return text[len(kept) :]

    def undo(self) -> bool:
        if self.shown == 0:
            return False
        self.shown -= 1
        return True

    def redo(self) -> bool:
        if self.shown + 1 == len(self.texts):
            return False
        self.shown += 1
        return True

    def tail(self, count: int) -> str:
        text = self.texts[self.shown]
        return text[max(0, len(text) - count) :]

    def _show(self, text: str) -> None:
        if text != self.texts[self.shown]:
            self.texts = self.texts[: self.shown + 1] + [text]
            self.shown += 1
