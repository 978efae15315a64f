def swing_distances(heights: list[int]) -> list[int]:
    distances = [0] * len(heights)
    candidates = [len(heights) - 1]
    last = heights[candidates[0]]
    for crane in range(len(heights) - 2, -1, -1):
        while candidates and heights[candidates[-1]] < heights[crane]:
            candidates.pop()
        if candidates:
            distances[crane] = candidates[-1] - crane
        candidates.append(crane)
    return distances if last else []
