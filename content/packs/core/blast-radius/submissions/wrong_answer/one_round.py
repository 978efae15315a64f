# Goes through the pairs once, in the order given: a caller listed before its callee's failure is missed.


def blast_radius(calls, failed):
    down = {failed}
    for caller, callee in calls:
        if callee in down:
            down.add(caller)
    return list(down)
