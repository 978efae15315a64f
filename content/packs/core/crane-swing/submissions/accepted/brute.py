# For every crane, all that follow.


def swing_distances(heights: list[int]) -> list[int]:
    distances = []
    for crane, height in enumerate(heights):
        hits = [other for other in range(crane + 1, len(heights)) if heights[other] >= height]
        distances.append(min(hits) - crane if hits else 0)
    return distances
