# All changes of each item, looked through from the first one on.
from typing import Optional


class PriceBook:
    def __init__(self):
        self.published = 0
        self.changes: dict[str, list[tuple[int, Optional[int]]]] = {}

    def set_price(self, item: str, price: int) -> None:
        self.changes.setdefault(item, []).append((self.published + 1, price))

    def withdraw(self, item: str) -> bool:
        changes = self.changes.get(item)
        if not changes or changes[-1][1] is None:
            return False
        changes.append((self.published + 1, None))
        return True

    def publish(self) -> int:
        self.published += 1
        return self.published

    def price_in(self, item: str, version: int) -> Optional[int]:
        if version > self.published:
            return None
        found = None
        for since, price in self.changes.get(item, []):
            if since <= version:
                found = price
        return found
