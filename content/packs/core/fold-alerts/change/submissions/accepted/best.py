# A stack of runs, each with its alerts as they were written.


def fold_alerts(alerts: list[str], group: int) -> list[str]:
    runs: list[tuple[str, list[str]]] = []
    for alert in alerts:
        meaning = alert.lower()
        if not runs or runs[-1][0] != meaning:
            runs.append((meaning, []))
        run = runs[-1][1]
        run.append(alert)
        if len(run) == group:
            runs.pop()
    return [alert for _, run in runs for alert in run]
