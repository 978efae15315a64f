# Takes alerts as equal that differ in upper and lower case.


def fold_alerts(alerts, group):
    runs = []
    for alert in alerts:
        if runs and runs[-1][-1].lower() == alert.lower():
            runs[-1].append(alert)
        else:
            runs.append([alert])
        if len(runs[-1]) == group:
            runs.pop()
    return [alert for run in runs for alert in run]
