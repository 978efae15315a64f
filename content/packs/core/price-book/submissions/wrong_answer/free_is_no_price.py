# Takes a price of 0 for no price.
from bisect import bisect_right
from typing import Optional


class PriceBook:
    def __init__(self):
        self.published = 0
        self.versions: dict[str, list[int]] = {}
        self.prices: dict[str, list[Optional[int]]] = {}

    def set_price(self, item: str, price: int) -> None:
        self._change(item, price)

    def withdraw(self, item: str) -> bool:
        prices = self.prices.get(item)
        if prices is None or prices[-1] is None:
            return False
        self._change(item, None)
        return True

    def publish(self) -> int:
        self.published += 1
        return self.published

    def price_in(self, item: str, version: int) -> Optional[int]:
        if version > self.published or item not in self.versions:
            return None
        place = bisect_right(self.versions[item], version)
        return (self.prices[item][place - 1] or None) if place > 0 else None

    def _change(self, item: str, price: Optional[int]) -> None:
        versions = self.versions.setdefault(item, [])
        prices = self.prices.setdefault(item, [])
        if versions and versions[-1] == self.published + 1:
            prices[-1] = price
        else:
            versions.append(self.published + 1)
            prices.append(price)
