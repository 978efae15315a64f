# The row twice, one after the other, from the end to the beginning.


def swing_distances(heights: list[int]) -> list[int]:
    count = len(heights)
    distances = [0] * count
    candidates: list[int] = []
    for place in range(2 * count - 1, -1, -1):
        height = heights[place % count]
        while candidates and heights[candidates[-1] % count] < height:
            candidates.pop()
        if place < count and candidates and candidates[-1] - place < count:
            distances[place] = candidates[-1] - place
        candidates.append(place)
    return distances
