# As before; the heap holds pairs, in which False comes before True.

from heapq import heapify, heappop, heappush


def release_order(releases: list[str], needs: list[list[str]]) -> list[str]:
    waits_for = {release: 0 for release in releases}
    needed_by: dict[str, list[str]] = {release: [] for release in releases}
    for service, needed in needs:
        if service in waits_for and needed in waits_for:
            waits_for[service] += 1
            needed_by[needed].append(service)
    free = [rank(release) for release in releases if waits_for[release] == 0]
    heapify(free)
    order = []
    while free:
        _, release = heappop(free)
        order.append(release)
        for service in needed_by[release]:
            waits_for[service] -= 1
            if waits_for[service] == 0:
                heappush(free, rank(service))
    return order if len(order) == len(releases) else []


def rank(release: str) -> tuple[bool, str]:
    return not release.startswith("hot-"), release
