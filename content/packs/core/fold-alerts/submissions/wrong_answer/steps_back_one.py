# Goes back by one place after a hole, where a group of three or more needs to look further back.


def fold_alerts(alerts, group):
    screen = list(alerts)
    index = 0
    while index + group <= len(screen):
        if all(alert == screen[index] for alert in screen[index : index + group]):
            del screen[index : index + group]
            index = max(index - 1, 0)
        else:
            index += 1
    return screen
