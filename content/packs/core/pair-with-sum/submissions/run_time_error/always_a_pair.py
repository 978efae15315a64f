def pair_with_sum(nums: list[int], target: int) -> list[int]:
    first_position = {}
    position = 0
    while True:
        price = nums[position]
        if target - price in first_position:
            return [first_position[target - price], position]
        first_position.setdefault(price, position)
        position += 1
