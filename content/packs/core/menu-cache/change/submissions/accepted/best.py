# Use and age are one order now: the least recently used menu is the next one to be too old.
from collections import OrderedDict
from typing import Optional


class MenuCache:
    def __init__(self, capacity: int, lifetime: int):
        self.capacity = capacity
        self.lifetime = lifetime
        self.menus: OrderedDict[int, tuple[int, int]] = OrderedDict()

    def store(self, restaurant: int, version: int, at: int) -> None:
        self._drop_old(at)
        if restaurant not in self.menus and len(self.menus) == self.capacity:
            self.menus.popitem(last=False)
        self._use(restaurant, version, at)

    def find(self, restaurant: int, at: int) -> Optional[int]:
        self._drop_old(at)
        if restaurant not in self.menus:
            return None
        version, _ = self.menus[restaurant]
        self._use(restaurant, version, at)
        return version

    def count(self, at: int) -> int:
        self._drop_old(at)
        return len(self.menus)

    def _use(self, restaurant: int, version: int, at: int) -> None:
        self.menus[restaurant] = (version, at)
        self.menus.move_to_end(restaurant)

    def _drop_old(self, at: int) -> None:
        while self.menus:
            restaurant, (_, used_at) = next(iter(self.menus.items()))
            if at - used_at < self.lifetime:
                break
            del self.menus[restaurant]
