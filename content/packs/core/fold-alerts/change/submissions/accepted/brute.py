# After every arrival, looks whether the last alerts are a group.


def fold_alerts(alerts: list[str], group: int) -> list[str]:
    screen: list[str] = []
    for alert in alerts:
        screen.append(alert)
        last = screen[-group:]
        if len(last) == group and len({text.lower() for text in last}) == 1:
            del screen[-group:]
    return screen
