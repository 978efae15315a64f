def swing_distances(heights: list[int]) -> list[int]:
    distances = [0] * len(heights)
    for crane, height in enumerate(heights):
        for other in range(crane + 1, len(heights)):
            if heights[other] >= height:
                distances[crane] = other - crane
                break
    return distances
