# Looks between shifts only: a gap before the first one is missed.


def coverage_gaps(shifts, needed, begin, end):
    changes = [(end, 0)]
    for start, stop in shifts:
        start, stop = max(start, begin), min(stop, end)
        if start < stop:
            changes.append((start, 1))
            changes.append((stop, -1))
    changes.sort()
    gaps = []
    on_call = 0
    for (time, change), (following, _) in zip(changes, changes[1:]):
        on_call += change
        if on_call >= needed or time == following:
            continue
        if gaps and gaps[-1][1] == time:
            gaps[-1][1] = following
        else:
            gaps.append([time, following])
    return gaps
