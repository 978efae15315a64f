# Looks through all pairs for the callers of every service that is down.


def blast_radius(calls, failed):
    down = {failed}
    to_visit = [failed]
    while to_visit:
        service = to_visit.pop()
        for caller, callee in calls:
            if callee == service and caller not in down:
                down.add(caller)
                to_visit.append(caller)
    return list(down)
