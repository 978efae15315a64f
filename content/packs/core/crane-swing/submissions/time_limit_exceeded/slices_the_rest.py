def swing_distances(heights: list[int]) -> list[int]:
    distances = []
    for crane, height in enumerate(heights):
        rest = heights[crane + 1 :]
        distances.append(next((place + 1 for place, other in enumerate(rest) if other >= height), 0))
    return distances
