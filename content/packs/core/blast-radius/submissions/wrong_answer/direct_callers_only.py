# Stops after the services that call the failed one directly.


def blast_radius(calls, failed):
    return list({failed} | {caller for caller, callee in calls if callee == failed})
