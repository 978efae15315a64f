# A stack of runs: each entry is an alert and how many of it stand side by side at that place.


def fold_alerts(alerts: list[str], group: int) -> list[str]:
    runs: list[list] = []
    for alert in alerts:
        if runs and runs[-1][0] == alert:
            runs[-1][1] += 1
        else:
            runs.append([alert, 1])
        if runs[-1][1] == group:
            runs.pop()
    return [alert for alert, count in runs for _ in range(count)]
