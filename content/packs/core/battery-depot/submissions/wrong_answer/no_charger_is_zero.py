# Answers 0 when there is no charger at all.


def ready_at(chargers, batteries):
    if batteries == 0 or not chargers:
        return 0
    early, late = 0, min(on + minutes * batteries for on, minutes in chargers)
    while early < late:
        middle = (early + late) // 2
        if sum((middle - on) // minutes for on, minutes in chargers if middle > on) >= batteries:
            late = middle
        else:
            early = middle + 1
    return early
