def swing_distances(heights: list[int]) -> list[int]:
    distances = [-1] * len(heights)
    candidates: list[int] = []
    for crane in range(len(heights) - 1, -1, -1):
        while candidates and heights[candidates[-1]] < heights[crane]:
            candidates.pop()
        if candidates:
            distances[crane] = candidates[-1] - crane
        candidates.append(crane)
    return distances
