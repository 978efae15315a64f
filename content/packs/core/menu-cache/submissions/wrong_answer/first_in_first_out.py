# Drops the menu that was stored first, not the least recently used.
from collections import OrderedDict
from typing import Optional


class MenuCache:
    def __init__(self, capacity: int, lifetime: int):
        self.capacity = capacity
        self.lifetime = lifetime
        self.versions: OrderedDict[int, int] = OrderedDict()
        self.stored: OrderedDict[int, int] = OrderedDict()

    def store(self, restaurant: int, version: int, at: int) -> None:
        self._drop_old(at)
        if restaurant not in self.versions and len(self.versions) == self.capacity:
            least, _ = self.versions.popitem(last=False)
            del self.stored[least]
        self.versions[restaurant] = version
        self.versions.move_to_end(restaurant)
        self.stored[restaurant] = at
        self.stored.move_to_end(restaurant)

    def find(self, restaurant: int, at: int) -> Optional[int]:
        self._drop_old(at)
        if restaurant not in self.versions:
            return None
        return self.versions[restaurant]

    def count(self, at: int) -> int:
        self._drop_old(at)
        return len(self.versions)

    def _drop_old(self, at: int) -> None:
        while self.stored:
            restaurant, stored_at = next(iter(self.stored.items()))
            if at - stored_at < self.lifetime:
                break
            del self.stored[restaurant]
            del self.versions[restaurant]
