# Folds pairs, whatever the size of the group.


def fold_alerts(alerts, group):
    stack = []
    for alert in alerts:
        if stack and stack[-1] == alert:
            stack.pop()
        else:
            stack.append(alert)
    return stack
