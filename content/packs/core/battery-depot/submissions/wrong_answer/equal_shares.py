# Gives every charger the same number of batteries.


def ready_at(chargers, batteries):
    if batteries == 0:
        return 0
    if not chargers:
        return -1
    each, more = divmod(batteries, len(chargers))
    fastest_first = sorted(chargers, key=lambda charger: charger[1])
    return max(
        on + minutes * (each + (place < more))
        for place, (on, minutes) in enumerate(fastest_first)
        if each + (place < more) > 0
    )
