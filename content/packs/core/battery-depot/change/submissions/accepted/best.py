# As before; between two batteries of one charger there are now minutes + pause.


def ready_at(chargers: list[list[int]], batteries: int, pause: int) -> int:
    if batteries == 0:
        return 0
    if not chargers:
        return -1
    early = 0
    late = min(on + minutes + (minutes + pause) * (batteries - 1) for on, minutes in chargers)
    while early < late:
        middle = (early + late) // 2
        if full_by(middle, chargers, pause) >= batteries:
            late = middle
        else:
            early = middle + 1
    return early


def full_by(minute: int, chargers: list[list[int]], pause: int) -> int:
    return sum((minute - on + pause) // (minutes + pause) for on, minutes in chargers if minute >= on + minutes)
