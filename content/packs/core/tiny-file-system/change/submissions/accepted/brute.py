# One list of everything with its full path; None is the text of a directory.
from typing import Optional


class FileSystem:
    def __init__(self):
        self.entries: list[tuple[str, Optional[str]]] = []

    def make_directory(self, path: str) -> bool:
        above = self._and_above(path)
        if any(self._is_file(each) for each in above):
            return False
        missing = [each for each in above if not self._is_directory(each)]
        self.entries += [(each, None) for each in missing]
        return missing != []

    def write_file(self, path: str, text: str) -> bool:
        parent = path[: path.rindex("/")] or "/"
        if self._is_directory(path) or not self._is_directory(parent):
            return False
        self.entries = [entry for entry in self.entries if entry[0] != path] + [(path, text)]
        return True

    def read_file(self, path: str) -> Optional[str]:
        for known, text in self.entries:
            if known == path:
                return text
        return None

    def list_names(self, path: str) -> list[str]:
        if self._is_file(path):
            return [path[path.rindex("/") + 1 :]]
        start = "/" if path == "/" else path + "/"
        below = [known[len(start) :] for known, _ in self.entries if known.startswith(start)]
        return sorted(name for name in below if "/" not in name)

    def remove(self, path: str) -> bool:
        before = len(self.entries)
        self.entries = [entry for entry in self.entries if not (entry[0] + "/").startswith(path + "/")]
        return len(self.entries) < before

    def rename(self, source: str, target: str) -> bool:
        is_there = source != "/" and any(known == source for known, _ in self.entries)
        parent = target[: target.rindex("/")] or "/"
        is_free = target != "/" and all(known != target for known, _ in self.entries)
        if not is_there or not is_free or not self._is_directory(parent) or target.startswith(source + "/"):
            return False
        self.entries = [
            (target + known[len(source) :] if (known + "/").startswith(source + "/") else known, text)
            for known, text in self.entries
        ]
        return True

    def _and_above(self, path: str) -> list[str]:
        names = [] if path == "/" else path.split("/")[1:]
        return ["/" + "/".join(names[: depth + 1]) for depth in range(len(names))]

    def _is_directory(self, path: str) -> bool:
        return path == "/" or (path, None) in self.entries

    def _is_file(self, path: str) -> bool:
        return any(known == path and text is not None for known, text in self.entries)
