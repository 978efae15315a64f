# Goes through the period minute by minute.


def coverage_gaps(shifts, needed, begin, end):
    changes = {}
    for start, stop in shifts:
        if max(start, begin) < min(stop, end):
            changes[max(start, begin)] = changes.get(max(start, begin), 0) + 1
            changes[min(stop, end)] = changes.get(min(stop, end), 0) - 1
    gaps = []
    on_call = 0
    for minute in range(begin, end):
        on_call += changes.get(minute, 0)
        if on_call >= needed:
            continue
        if gaps and gaps[-1][1] == minute:
            gaps[-1][1] = minute + 1
        else:
            gaps.append([minute, minute + 1])
    return gaps
