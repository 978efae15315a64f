# Goes through all calls until nothing changes.


def blast_radius(calls: list[list[str]], failed: str) -> list[str]:
    down = {failed}
    while True:
        also = {caller for caller, callee in calls if callee in down and caller[-7:] != "-cached"} - down
        if not also:
            return list(down)
        down |= also
