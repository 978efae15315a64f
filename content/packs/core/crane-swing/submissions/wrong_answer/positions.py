def swing_distances(heights: list[int]) -> list[int]:
    hits = [0] * len(heights)
    candidates: list[int] = []
    for crane in range(len(heights) - 1, -1, -1):
        while candidates and heights[candidates[-1]] < heights[crane]:
            candidates.pop()
        if candidates:
            hits[crane] = candidates[-1]
        candidates.append(crane)
    return hits
