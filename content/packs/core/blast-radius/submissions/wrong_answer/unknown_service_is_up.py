# Answers with nothing when no pair mentions the failed service.

from collections import defaultdict


def blast_radius(calls, failed):
    callers = defaultdict(list)
    names = set()
    for caller, callee in calls:
        callers[callee].append(caller)
        names |= {caller, callee}
    if failed not in names:
        return []
    down = {failed}
    to_visit = [failed]
    while to_visit:
        for caller in callers[to_visit.pop()]:
            if caller not in down:
                down.add(caller)
                to_visit.append(caller)
    return list(down)
