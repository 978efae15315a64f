# Every pair, in the order in which pairs become complete.


def pair_with_sum(nums: list[int], target: int) -> list[int]:
    for second in range(len(nums)):
        for first in range(second):
            if nums[first] + nums[second] == target:
                return [first, second]
    return []
