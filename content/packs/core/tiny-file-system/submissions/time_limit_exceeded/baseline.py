# Full paths as keys: listing and removing look at every path that there is.
from typing import Optional


class FileSystem:
    def __init__(self):
        self.texts: dict[str, Optional[str]] = {"/": None}

    def make_directory(self, path: str) -> bool:
        names = [] if path == "/" else path.split("/")[1:]
        above = ["/" + "/".join(names[: depth + 1]) for depth in range(len(names))]
        if any(self.texts.get(each) is not None for each in above):
            return False
        missing = [each for each in above if each not in self.texts]
        for each in missing:
            self.texts[each] = None
        return bool(missing)

    def write_file(self, path: str, text: str) -> bool:
        parent = path[: path.rindex("/")] or "/"
        if path in self.texts and self.texts[path] is None:
            return False
        if parent not in self.texts or self.texts[parent] is not None:
            return False
        self.texts[path] = text
        return True

    def read_file(self, path: str) -> Optional[str]:
        return self.texts.get(path)

    def list_names(self, path: str) -> list[str]:
        if self.texts.get(path) is not None:
            return [path[path.rindex("/") + 1 :]]
        start = "/" if path == "/" else path + "/"
        below = [known[len(start) :] for known in self.texts if known.startswith(start) and known != "/"]
        return sorted(name for name in below if "/" not in name)

    def remove(self, path: str) -> bool:
        if path == "/" or path not in self.texts:
            return False
        start = path + "/"
        gone = [known for known in self.texts if known == path or known.startswith(start)]
        for each in gone:
            del self.texts[each]
        return True
