# Calls itself for each group that leaves, until the call stack is full.


def fold_alerts(alerts, group):
    return fold(alerts[::-1], [], group)


def fold(waiting, runs, group):
    while waiting:
        alert = waiting.pop()
        if runs and runs[-1][0] == alert:
            runs[-1][1] += 1
        else:
            runs.append([alert, 1])
        if runs[-1][1] == group:
            runs.pop()
            return fold(waiting, runs, group)
    return [alert for alert, count in runs for _ in range(count)]
