# Again and again: of all that are left and need nothing that is left, a hot fix or else the first in the alphabet.


def release_order(releases: list[str], needs: list[list[str]]) -> list[str]:
    left = sorted(releases)
    order = []
    while left:
        free = [name for name in left if not any(service == name and needed in left for service, needed in needs)]
        if not free:
            return []
        hot = [name for name in free if name[:4] == "hot-"]
        order.append((hot or free)[0])
        left.remove(order[-1])
    return order
