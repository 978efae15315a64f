# Forgets in the upper end of the search that the chargers are switched on later.


def ready_at(chargers, batteries):
    if batteries == 0:
        return 0
    if not chargers:
        return -1
    early, late = 0, min(minutes for _, minutes in chargers) * batteries
    while early < late:
        middle = (early + late) // 2
        if sum((middle - on) // minutes for on, minutes in chargers if middle > on) >= batteries:
            late = middle
        else:
            early = middle + 1
    return early
