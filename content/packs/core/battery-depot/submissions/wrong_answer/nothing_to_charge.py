# Starts the search at the first minute at which a charger is on, even when no battery is needed.


def ready_at(chargers, batteries):
    if not chargers:
        return -1
    early = min(on for on, _ in chargers)
    late = min(on + minutes * batteries for on, minutes in chargers)
    while early < late:
        middle = (early + late) // 2
        if sum((middle - on) // minutes for on, minutes in chargers if middle > on) >= batteries:
            late = middle
        else:
            early = middle + 1
    return early
