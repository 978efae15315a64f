# Counts only the alerts since the last hole, so that a run with a hole in it is never completed.


def fold_alerts(alerts, group):
    stack = []
    run = 0
    for alert in alerts:
        run = run + 1 if stack and stack[-1] == alert else 1
        stack.append(alert)
        if run == group:
            del stack[-group:]
            run = 1 if stack else 0
    return stack
