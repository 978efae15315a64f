# Starts with the first alert, which an empty screen does not have.


def fold_alerts(alerts, group):
    stack = [[alerts[0], 1]] if group > 1 else []
    for alert in alerts[1:]:
        if stack and stack[-1][0] == alert:
            stack[-1][1] += 1
        else:
            stack.append([alert, 1])
        if stack[-1][1] == group:
            stack.pop()
    return [alert for alert, count in stack for _ in range(count)]
