# Goes through the shifts as the plan lists them, as if they were sorted by their start.

from heapq import heappop, heappush


def coverage_gaps(shifts, needed, begin, end):
    gaps = []

    def report(start, stop):
        start, stop = max(start, begin), min(stop, end)
        if start < stop:
            if gaps and gaps[-1][1] == start:
                gaps[-1][1] = stop
            else:
                gaps.append([start, stop])

    ends = []
    time = begin
    for start, stop in [*shifts, (end, end)]:
        while ends and ends[0] <= start:
            if len(ends) < needed:
                report(time, ends[0])
            time = heappop(ends)
        if len(ends) < needed:
            report(time, start)
        time = start
        heappush(ends, stop)
    return gaps
