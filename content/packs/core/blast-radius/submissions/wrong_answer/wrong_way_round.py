# Follows the calls forward: finds what the failed service needs, not who needs it.

from collections import defaultdict


def blast_radius(calls, failed):
    callees = defaultdict(list)
    for caller, callee in calls:
        callees[caller].append(callee)
    down = {failed}
    to_visit = [failed]
    while to_visit:
        for callee in callees[to_visit.pop()]:
            if callee not in down:
                down.add(callee)
                to_visit.append(callee)
    return list(down)
