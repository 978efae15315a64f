# Looks for the first group from the start, takes it out, and starts again.


def fold_alerts(alerts: list[str], group: int) -> list[str]:
    screen = list(alerts)
    end = end_of_first_group(screen, group)
    while end is not None:
        del screen[end - group : end]
        end = end_of_first_group(screen, group)
    return screen


def end_of_first_group(screen: list[str], group: int) -> int | None:
    previous = None
    run = 0
    for index, alert in enumerate(screen):
        run = run + 1 if alert == previous else 1
        previous = alert
        if run == group:
            return index + 1
    return None
