# Waves from the exits, as before; the neighbours of a square with smoke are reached one wave later.


def minutes_to_clear(plan: list[str]) -> int:
    if not plan:
        return 0
    width = len(plan[0]) + 1
    floor = list("#" * width + "#".join(plan) + "#" * width)
    waiting = floor.count("P")
    wave = [square for square, what in enumerate(floor) if what == "E"]
    # Squares with smoke that the last wave reached: their neighbours are due one wave later.
    smoky: list[int] = []
    minutes = 0
    while waiting > 0 and (wave or smoky):
        minutes += 1
        next_wave = smoky
        smoky = []
        for square in wave:
            for neighbour in (square - 1, square + 1, square - width, square + width):
                what = floor[neighbour]
                if what == "#" or what == "E":
                    continue
                floor[neighbour] = "#"
                waiting -= what == "P"
                (smoky if what == "~" else next_wave).append(neighbour)
        wave = next_wave
    return minutes if waiting == 0 else -1
