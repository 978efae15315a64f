def pair_with_sum(nums: list[int], target: int) -> list[int]:
    first_position: dict[int, int] = {}
    for position, price in enumerate(nums):
        partner = first_position.get(target - price)
        if partner is not None:
            return [partner, position]
        first_position.setdefault(price, position)
    return []
