# Lets the clock run and looks how many are full.


def ready_at(chargers: list[list[int]], batteries: int, pause: int) -> int:
    if batteries > 0 and not chargers:
        return -1
    minute = 0
    while True:
        full = 0
        for on, minutes in chargers:
            done = on + minutes
            while done <= minute:
                full += 1
                done += pause + minutes
        if full >= batteries:
            return minute
        minute += 1
