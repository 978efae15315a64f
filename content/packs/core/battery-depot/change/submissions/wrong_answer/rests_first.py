def ready_at(chargers: list[list[int]], batteries: int, pause: int) -> int:
    if batteries == 0:
        return 0
    if not chargers:
        return -1
    early, late = 0, min(on + (minutes + pause) * batteries for on, minutes in chargers)
    while early < late:
        middle = (early + late) // 2
        full = sum((middle - on) // (minutes + pause) for on, minutes in chargers if middle > on)
        if full >= batteries:
            late = middle
        else:
            early = middle + 1
    return early
