def swing_distances(heights: list[int]) -> list[int]:
    return [
        1 if crane + 1 < len(heights) and heights[crane + 1] >= height else 0
        for crane, height in enumerate(heights)
    ]
