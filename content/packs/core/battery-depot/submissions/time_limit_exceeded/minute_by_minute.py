# Tries one minute after the other.


def ready_at(chargers, batteries):
    if batteries == 0:
        return 0
    if not chargers:
        return -1
    minute = min(on for on, _ in chargers)
    while sum((minute - on) // minutes for on, minutes in chargers if minute > on) < batteries:
        minute += 1
    return minute
