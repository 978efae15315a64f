# Every text that there ever was, and which of them is shown; writing that goes on replaces the last one.


class NotePad:
    def __init__(self):
        self.texts = [""]
        self.shown = 0
        self.last_call = ""

    def write(self, text: str) -> None:
        if text == "":
            return
        longer = self.texts[self.shown] + text
        if self.last_call == "write":
            self.texts[self.shown] = longer
        else:
            self._show(longer)
        self.last_call = "write"

    def erase(self, count: int) -> str:
        self.last_call = "erase"
        text = self.texts[self.shown]
        kept = text[: max(0, len(text) - count)]
        if kept != text:
            self._show(kept)
        return text[len(kept) :]

    def undo(self) -> bool:
        self.last_call = "undo"
        if self.shown == 0:
            return False
        self.shown -= 1
        return True

    def redo(self) -> bool:
        self.last_call = "redo"
        if self.shown + 1 == len(self.texts):
            return False
        self.shown += 1
        return True

    def tail(self, count: int) -> str:
        text = self.texts[self.shown]
        return text[max(0, len(text) - count) :]

    def _show(self, text: str) -> None:
        self.texts = self.texts[: self.shown + 1] + [text]
        self.shown += 1
