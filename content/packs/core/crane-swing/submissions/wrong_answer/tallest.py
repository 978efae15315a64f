def swing_distances(heights: list[int]) -> list[int]:
    distances = [0] * len(heights)
    tallest = None
    for crane in range(len(heights) - 1, -1, -1):
        if tallest is None or heights[crane] > heights[tallest]:
            tallest = crane
        else:
            distances[crane] = tallest - crane
    return distances
