# Replaces a file that is in the way of a directory.
from typing import Optional, Union

Directory = dict


class FileSystem:
    def __init__(self):
        self.root: Directory = {}

    def make_directory(self, path: str) -> bool:
        names = self._names(path)
        place: Directory = self.root
        for depth, name in enumerate(names):
            below = place.get(name)
            if not isinstance(below, dict):
                self._grow(place, names[depth:])
                return True
            place = below
        return False

    def write_file(self, path: str, text: str) -> bool:
        place, name = self._parent(path)
        if place is None or isinstance(place.get(name), dict):
            return False
        place[name] = text
        return True

    def read_file(self, path: str) -> Optional[str]:
        found = self._find(self._names(path))
        return found if isinstance(found, str) else None

    def list_names(self, path: str) -> list[str]:
        names = self._names(path)
        found = self._find(names)
        if isinstance(found, str):
            return [names[-1]]
        return sorted(found or {})

    def remove(self, path: str) -> bool:
        place, name = self._parent(path)
        if place is None or name not in place:
            return False
        del place[name]
        return True

    def _names(self, path: str) -> list[str]:
        return path.split("/")[1:] if path != "/" else []

    def _find(self, names: list[str]) -> Union[str, Directory, None]:
        found: Union[str, Directory, None] = self.root
        for name in names:
            if not isinstance(found, dict):
                return None
            found = found.get(name)
        return found

    def _parent(self, path: str) -> tuple[Optional[Directory], str]:
        names = self._names(path)
        if not names:
            return None, ""
        found = self._find(names[:-1])
        return (found if isinstance(found, dict) else None), names[-1]

    def _grow(self, place: Directory, names: list[str]) -> None:
        for name in names:
            below: Directory = {}
            place[name] = below
            place = below
