def swing_distances(heights: list[int]) -> list[int]:
    distances = [0] * len(heights)
    candidates: list[int] = []
    for crane, height in enumerate(heights):
        while candidates and heights[candidates[-1]] < height:
            candidates.pop()
        if candidates:
            distances[crane] = crane - candidates[-1]
        candidates.append(crane)
    return distances
