# Between two neighbouring starts or ends nothing changes: count the people on call for each such piece.


def coverage_gaps(shifts: list[list[int]], needed: int, begin: int, end: int) -> list[list[int]]:
    times = {begin, end}
    for shift in shifts:
        times.update(time for time in shift if begin < time < end)
    times = sorted(times)
    gaps: list[list[int]] = []
    for time, following in zip(times, times[1:]):
        on_call = sum(start <= time < stop for start, stop in shifts)
        if on_call >= needed:
            continue
        if gaps and gaps[-1][1] == time:
            gaps[-1][1] = following
        else:
            gaps.append([time, following])
    return gaps
