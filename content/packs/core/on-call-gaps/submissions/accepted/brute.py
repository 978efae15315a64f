# Looks at every minute of the period.


def coverage_gaps(shifts: list[list[int]], needed: int, begin: int, end: int) -> list[list[int]]:
    gaps: list[list[int]] = []
    for minute in range(begin, end):
        if sum(start <= minute < stop for start, stop in shifts) >= needed:
            continue
        if gaps and gaps[-1][1] == minute:
            gaps[-1][1] = minute + 1
        else:
            gaps.append([minute, minute + 1])
    return gaps
