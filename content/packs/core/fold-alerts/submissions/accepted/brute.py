# Looks for a group, takes it out and looks again.


def fold_alerts(alerts: list[str], group: int) -> list[str]:
    for start in range(len(alerts) - group + 1):
        if len(set(alerts[start : start + group])) == 1:
            return fold_alerts(alerts[:start] + alerts[start + group :], group)
    return alerts
