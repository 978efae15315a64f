# Remembers a service only when it is visited, so that one reached in two ways is named twice.

from collections import defaultdict


def blast_radius(calls, failed):
    callers = defaultdict(list)
    for caller, callee in calls:
        callers[callee].append(caller)
    visited = set()
    down = []
    to_visit = [failed]
    while to_visit:
        service = to_visit.pop()
        down.append(service)
        visited.add(service)
        to_visit += [caller for caller in callers[service] if caller not in visited]
    return down
