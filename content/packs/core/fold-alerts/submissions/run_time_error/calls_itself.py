# Calls itself once for each group that leaves, until the call stack is full.


def fold_alerts(alerts, group):
    run = 0
    for index, alert in enumerate(alerts):
        run = run + 1 if index > 0 and alert == alerts[index - 1] else 1
        if run == group:
            return fold_alerts(alerts[: index + 1 - group] + alerts[index + 1 :], group)
    return alerts
