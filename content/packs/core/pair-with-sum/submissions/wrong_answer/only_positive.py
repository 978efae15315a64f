def pair_with_sum(nums: list[int], target: int) -> list[int]:
    first_position = {}
    for position, price in enumerate(nums):
        if price > target:
            continue
        if target - price in first_position:
            return [first_position[target - price], position]
        first_position.setdefault(price, position)
    return []
