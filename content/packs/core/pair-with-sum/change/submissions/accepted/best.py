def pair_with_sum(nums: list[int], target: int) -> list[int]:
    first_position: dict[int, int] = {}
    for position, price in enumerate(nums):
        if position >= 2:
            first_position.setdefault(nums[position - 2], position - 2)
        partner = first_position.get(target - price)
        if partner is not None:
            return [partner, position]
    return []
