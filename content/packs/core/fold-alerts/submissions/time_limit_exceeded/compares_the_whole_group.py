# Compares the last `group` alerts after every step, which takes long when the group is large.


def fold_alerts(alerts, group):
    screen = []
    for alert in alerts:
        screen.append(alert)
        if screen[-group:] == [alert] * group:
            del screen[-group:]
    return screen
