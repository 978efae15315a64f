def swing_distances(heights: list[int]) -> list[int]:
    distances = [0] * len(heights)
    candidates: list[int] = []
    for crane in range(len(heights) - 1, -1, -1):
        while candidates and candidates[-1] < heights[crane]:
            candidates.pop()
        if candidates:
            distances[crane] = heights.index(candidates[-1]) - crane
        candidates.append(heights[crane])
    return distances
