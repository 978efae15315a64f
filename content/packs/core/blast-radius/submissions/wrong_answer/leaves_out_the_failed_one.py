# Returns the services that are pulled down, without the one that failed.

from collections import defaultdict


def blast_radius(calls, failed):
    callers = defaultdict(list)
    for caller, callee in calls:
        callers[callee].append(caller)
    down = {failed}
    to_visit = [failed]
    while to_visit:
        for caller in callers[to_visit.pop()]:
            if caller not in down:
                down.add(caller)
                to_visit.append(caller)
    down.remove(failed)
    return list(down)
