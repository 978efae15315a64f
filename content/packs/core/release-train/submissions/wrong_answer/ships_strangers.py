from heapq import heapify, heappop, heappush


def release_order(releases: list[str], needs: list[list[str]]) -> list[str]:
    everything = set(releases) | {name for pair in needs for name in pair}
    waits_for = {release: 0 for release in everything}
    needed_by: dict[str, list[str]] = {release: [] for release in everything}
    for service, needed in needs:
        waits_for[service] += 1
        needed_by[needed].append(service)
    free = [release for release in everything if waits_for[release] == 0]
    heapify(free)
    order = []
    while free:
        release = heappop(free)
        order.append(release)
        for service in needed_by[release]:
            waits_for[service] -= 1
            if waits_for[service] == 0:
                heappush(free, service)
    return order if len(order) == len(everything) else []
