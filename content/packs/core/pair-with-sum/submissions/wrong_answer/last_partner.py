def pair_with_sum(nums: list[int], target: int) -> list[int]:
    position_of = {}
    for position, price in enumerate(nums):
        if target - price in position_of:
            return [position_of[target - price], position]
        position_of[price] = position
    return []
