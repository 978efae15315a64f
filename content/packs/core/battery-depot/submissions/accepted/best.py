# How many batteries are full by a minute is easy to count and only grows: halve the range of minutes.


def ready_at(chargers: list[list[int]], batteries: int) -> int:
    if batteries == 0:
        return 0
    if not chargers:
        return -1
    early = 0
    late = min(on + minutes * batteries for on, minutes in chargers)
    while early < late:
        middle = (early + late) // 2
        if full_by(middle, chargers) >= batteries:
            late = middle
        else:
            early = middle + 1
    return early


def full_by(minute: int, chargers: list[list[int]]) -> int:
    return sum((minute - on) // minutes for on, minutes in chargers if minute > on)
