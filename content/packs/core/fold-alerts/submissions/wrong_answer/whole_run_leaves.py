# Lets a run leave as a whole, once it has `group` alerts or more and a different alert follows.


def fold_alerts(alerts, group):
    runs = []
    for alert in [*alerts, None]:
        if runs and runs[-1][0] != alert and runs[-1][1] >= group:
            runs.pop()
        if runs and runs[-1][0] == alert:
            runs[-1][1] += 1
        else:
            runs.append([alert, 1])
    runs.pop()
    return [alert for alert, count in runs for _ in range(count)]
