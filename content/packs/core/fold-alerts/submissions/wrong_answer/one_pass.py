# Folds each run once and never looks at the neighbours that a hole brings together.

from itertools import groupby


def fold_alerts(alerts, group):
    screen = []
    for alert, run in groupby(alerts):
        screen += [alert] * (len(list(run)) % group)
    return screen
