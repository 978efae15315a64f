# Takes a battery as full in the minute in which it is put in.


def ready_at(chargers, batteries):
    if batteries == 0:
        return 0
    if not chargers:
        return -1
    early, late = 0, min(on + minutes * batteries for on, minutes in chargers)
    while early < late:
        middle = (early + late) // 2
        if sum((middle - on) // minutes + 1 for on, minutes in chargers if middle >= on) >= batteries:
            late = middle
        else:
            early = middle + 1
    return early
