# Reports a new stretch whenever the number of people changes, though it stays too small.


def coverage_gaps(shifts, needed, begin, end):
    changes = [(begin, 0), (end, 0)]
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
        gaps.append([time, following])
    return gaps
