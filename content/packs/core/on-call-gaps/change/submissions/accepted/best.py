# As before; what is too short is left out once the stretches are as long as they can be.

SHORTEST = 15


def coverage_gaps(shifts: list[list[int]], needed: int, begin: int, end: int) -> list[list[int]]:
    changes = [(begin, 0), (end, 0)]
    for start, stop in shifts:
        start, stop = max(start, begin), min(stop, end)
        if start < stop:
            changes.append((start, 1))
            changes.append((stop, -1))
    changes.sort()

    gaps: list[list[int]] = []
    on_call = 0
    for (time, change), (following, _) in zip(changes, changes[1:]):
        on_call += change
        if on_call >= needed or time == following:
            continue
        if gaps and gaps[-1][1] == time:
            gaps[-1][1] = following
        else:
            gaps.append([time, following])
    return [gap for gap in gaps if gap[1] - gap[0] >= SHORTEST]
