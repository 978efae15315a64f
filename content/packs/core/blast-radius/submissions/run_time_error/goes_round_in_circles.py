# Does not ask whether a service is down already: services that need each other send it round and round.

from collections import defaultdict


def blast_radius(calls, failed):
    callers = defaultdict(list)
    for caller, callee in calls:
        callers[callee].append(caller)
    down = set()

    def visit(service):
        down.add(service)
        for caller in callers[service]:
            visit(caller)

    visit(failed)
    return list(down)
