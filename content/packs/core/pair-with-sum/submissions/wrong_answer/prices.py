def pair_with_sum(nums: list[int], target: int) -> list[int]:
    seen = set()
    for price in nums:
        if target - price in seen:
            return [target - price, price]
        seen.add(price)
    return []
