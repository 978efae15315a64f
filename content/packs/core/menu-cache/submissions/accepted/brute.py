# A list of menus from the least to the most recently used, searched from end to end each time.
from typing import Optional


class MenuCache:
    def __init__(self, capacity: int, lifetime: int):
        self.capacity = capacity
        self.lifetime = lifetime
        self.menus: list[tuple[int, int, int]] = []

    def store(self, restaurant: int, version: int, at: int) -> None:
        others = [menu for menu in self._living(at) if menu[0] != restaurant]
        if len(others) == self.capacity:
            others = others[1:]
        self.menus = [*others, (restaurant, version, at)]

    def find(self, restaurant: int, at: int) -> Optional[int]:
        for menu in self._living(at):
            if menu[0] == restaurant:
                self.menus = [other for other in self.menus if other != menu] + [menu]
                return menu[1]
        return None

    def count(self, at: int) -> int:
        return len(self._living(at))

    def _living(self, at: int) -> list[tuple[int, int, int]]:
        return [menu for menu in self.menus if menu[2] + self.lifetime > at]
