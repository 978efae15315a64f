# Goes one call deeper for each link, and a long chain of services fills the call stack.

from collections import defaultdict


def blast_radius(calls, failed):
    callers = defaultdict(list)
    for caller, callee in calls:
        callers[callee].append(caller)
    down = set()

    def visit(service):
        down.add(service)
        for caller in callers[service]:
            if caller not in down:
                visit(caller)

    visit(failed)
    return list(down)
