# Looks for the fastest charger before asking whether there is one.


def ready_at(chargers, batteries):
    early, late = 0, min(on + minutes * batteries for on, minutes in chargers)
    if batteries == 0:
        return 0
    while early < late:
        middle = (early + late) // 2
        if sum((middle - on) // minutes for on, minutes in chargers if middle > on) >= batteries:
            late = middle
        else:
            early = middle + 1
    return early
