# Goes through all pairs again and again until a whole round takes nothing more down.


def blast_radius(calls: list[list[str]], failed: str) -> list[str]:
    down = {failed}
    spreading = True
    while spreading:
        spreading = False
        for caller, callee in calls:
            if callee in down and caller not in down:
                down.add(caller)
                spreading = True
    return list(down)
