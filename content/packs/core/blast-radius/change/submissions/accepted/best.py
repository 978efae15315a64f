# As before, but the failure does not spread to services that have a cache.

from collections import defaultdict


def blast_radius(calls: list[list[str]], failed: str) -> list[str]:
    callers = defaultdict(list)
    for caller, callee in calls:
        if not caller.endswith("-cached"):
            callers[callee].append(caller)
    down = {failed}
    to_visit = [failed]
    while to_visit:
        for caller in callers.get(to_visit.pop(), ()):
            if caller not in down:
                down.add(caller)
                to_visit.append(caller)
    return list(down)
