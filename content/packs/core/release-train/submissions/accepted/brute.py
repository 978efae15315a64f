# Again and again: of all that are left and need nothing that is left, the first in the alphabet.


def release_order(releases: list[str], needs: list[list[str]]) -> list[str]:
    left = sorted(releases)
    order = []
    while left:
        free = [name for name in left if not any(service == name and needed in left for service, needed in needs)]
        if not free:
            return []
        order.append(free[0])
        left.remove(free[0])
    return order
