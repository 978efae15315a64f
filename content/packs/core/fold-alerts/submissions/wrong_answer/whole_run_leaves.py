# Lets a whole run leave as soon as it has `group` alerts or more.

from itertools import groupby


def fold_alerts(alerts, group):
    screen = list(alerts)
    while True:
        runs = [(alert, len(list(run))) for alert, run in groupby(screen)]
        kept = [alert for alert, count in runs if count < group for _ in range(count)]
        if len(kept) == len(screen):
            return screen
        screen = kept
