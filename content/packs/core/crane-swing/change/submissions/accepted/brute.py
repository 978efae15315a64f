# For every crane, all others in the order in which its boom passes them.


def swing_distances(heights: list[int]) -> list[int]:
    count = len(heights)
    distances = []
    for crane, height in enumerate(heights):
        hits = [far for far in range(1, count) if heights[(crane + far) % count] >= height]
        distances.append(min(hits, default=0))
    return distances
