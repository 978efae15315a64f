# Looks up the callers of a service that nobody calls.


def blast_radius(calls, failed):
    callers = {}
    for caller, callee in calls:
        callers.setdefault(callee, []).append(caller)
    down = {failed}
    to_visit = [failed]
    while to_visit:
        for caller in callers[to_visit.pop()]:
            if caller not in down:
                down.add(caller)
                to_visit.append(caller)
    return list(down)
