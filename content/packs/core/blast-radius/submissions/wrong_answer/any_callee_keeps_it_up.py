# Believes that a service stays up as long as one of the services that it needs is up.

from collections import defaultdict


def blast_radius(calls, failed):
    callers = defaultdict(set)
    callees = defaultdict(set)
    for caller, callee in calls:
        callers[callee].add(caller)
        callees[caller].add(callee)
    down = {failed}
    to_visit = [failed]
    while to_visit:
        for caller in callers[to_visit.pop()]:
            if caller not in down and callees[caller] <= down:
                down.add(caller)
                to_visit.append(caller)
    return list(down)
