# Compares the count before it counts the first alert of a run, so that a group of one never leaves.


def fold_alerts(alerts, group):
    stack = []
    for alert in alerts:
        if stack and stack[-1][0] == alert:
            count = stack[-1][1] + 1
            stack.append((alert, count))
            if count == group:
                del stack[-group:]
        else:
            stack.append((alert, 1))
    return [alert for alert, _ in stack]
