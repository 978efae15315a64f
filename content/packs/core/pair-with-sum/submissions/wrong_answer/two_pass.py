def pair_with_sum(nums: list[int], target: int) -> list[int]:
    position_of = {price: position for position, price in enumerate(nums)}
    for position, price in enumerate(nums):
        partner = position_of.get(target - price)
        if partner is not None and partner != position:
            return [position, partner]
    return []
