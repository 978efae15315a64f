# Expects the parts in the order in which the kit names them.


def shortest_stretch(belt, kit):
    if not kit:
        return []
    places = {}
    for place, part in enumerate(kit):
        places.setdefault(part, []).insert(0, place)
    # started[k]: where the latest stretch starts that has the first k + 1 parts of the kit in order.
    started = [None] * len(kit)
    best = []
    for end, part in enumerate(belt):
        for place in places.get(part, ()):
            started[place] = end if place == 0 else started[place - 1]
        start = started[-1]
        if start is not None and part == kit[-1] and (not best or end - start < best[1] - best[0]):
            best = [start, end]
    return best
