# A copy of the whole draft for each version.
from typing import Optional


class PriceBook:
    def __init__(self):
        self.draft: dict[str, int] = {}
        self.books: list[dict[str, int]] = []

    def set_price(self, item: str, price: int) -> None:
        self.draft[item] = price

    def withdraw(self, item: str) -> bool:
        return self.draft.pop(item, None) is not None

    def publish(self) -> int:
        self.books.append(dict(self.draft))
        return len(self.books)

    def price_in(self, item: str, version: int) -> Optional[int]:
        if version == 0:
            return self.draft.get(item)
        if version > len(self.books):
            return None
        return self.books[version - 1].get(item)
