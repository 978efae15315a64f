# Lets the charger that would be done first alone do all the work.


def ready_at(chargers, batteries):
    if batteries == 0:
        return 0
    return min((on + minutes * batteries for on, minutes in chargers), default=-1)
