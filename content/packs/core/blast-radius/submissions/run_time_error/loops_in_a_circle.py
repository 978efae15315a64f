# Does not remember where it has been: services that need each other send it round until the call stack is full.


def blast_radius(calls, failed):
    down = {failed}
    for caller, callee in calls:
        if callee == failed:
            down |= set(blast_radius(calls, caller))
    return list(down)
