# Counts equal alerts anywhere on the screen, not side by side.

from collections import Counter


def fold_alerts(alerts, group):
    left = {alert: count % group for alert, count in Counter(alerts).items()}
    screen = []
    for alert in reversed(alerts):
        if left[alert] > 0:
            left[alert] -= 1
            screen.append(alert)
    return screen[::-1]
