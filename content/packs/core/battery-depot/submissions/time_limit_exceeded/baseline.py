# Charges battery after battery: the charger that is done first comes next.

from heapq import heapify, heapreplace


def ready_at(chargers: list[list[int]], batteries: int) -> int:
    if batteries == 0:
        return 0
    if not chargers:
        return -1
    done = [(on + minutes, minutes) for on, minutes in chargers]
    heapify(done)
    for _ in range(batteries - 1):
        minute, minutes = done[0]
        heapreplace(done, (minute + minutes, minutes))
    return done[0][0]
