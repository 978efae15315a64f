# One dictionary; what is too old, or least recently used, is searched among all menus.
from typing import Optional


class MenuCache:
    def __init__(self, capacity: int, lifetime: int):
        self.capacity = capacity
        self.lifetime = lifetime
        self.menus: dict[int, list[int]] = {}
        self.clock = 0

    def store(self, restaurant: int, version: int, at: int) -> None:
        self._drop_old(at)
        if restaurant not in self.menus and len(self.menus) == self.capacity:
            del self.menus[min(self.menus, key=lambda each: self.menus[each][2])]
        self.clock += 1
        self.menus[restaurant] = [version, at, self.clock]

    def find(self, restaurant: int, at: int) -> Optional[int]:
        self._drop_old(at)
        menu = self.menus.get(restaurant)
        if menu is None:
            return None
        self.clock += 1
        menu[2] = self.clock
        return menu[0]

    def count(self, at: int) -> int:
        self._drop_old(at)
        return len(self.menus)

    def _drop_old(self, at: int) -> None:
        old = [each for each, (_, stored_at, _) in self.menus.items() if at - stored_at >= self.lifetime]
        for each in old:
            del self.menus[each]
