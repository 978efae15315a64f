# One wave starts at all exits together; the last person whom it reaches needs the longest.


def minutes_to_clear(plan: list[str]) -> int:
    if not plan:
        return 0
    width = len(plan[0]) + 1
    # All rows in one text with a wall after each: left of a row is the wall of the row above.
    floor = list("#" * width + "#".join(plan) + "#" * width)
    waiting = floor.count("P")
    wave = [square for square, what in enumerate(floor) if what == "E"]
    minutes = 0
    while waiting > 0 and wave:
        minutes += 1
        next_wave = []
        for square in wave:
            for neighbour in (square - 1, square + 1, square - width, square + width):
                what = floor[neighbour]
                if what == "#" or what == "E":
                    continue
                floor[neighbour] = "#"
                waiting -= what == "P"
                next_wave.append(neighbour)
        wave = next_wave
    return minutes if waiting == 0 else -1
