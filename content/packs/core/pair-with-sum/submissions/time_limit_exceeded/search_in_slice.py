def pair_with_sum(nums: list[int], target: int) -> list[int]:
    for position, price in enumerate(nums):
        passed = nums[:position]
        if target - price in passed:
            return [passed.index(target - price), position]
    return []
