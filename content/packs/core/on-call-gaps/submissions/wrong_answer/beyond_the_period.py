# Does not cut shifts off at the period, so that gaps before and after it are reported.


def coverage_gaps(shifts, needed, begin, end):
    changes = [(begin, 0), (end, 0)]
    for start, stop in shifts:
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
