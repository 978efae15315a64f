from heapq import heapify, heappop, heappush


def release_order(releases: list[str], needs: list[list[str]]) -> list[str]:
    waits_for: dict[str, list[str]] = {release: [] for release in releases}
    for service, needed in needs:
        if service in waits_for and needed in waits_for:
            waits_for[service].append(needed)
    state: dict[str, int] = {}

    def is_circle(release: str) -> bool:
        if release in state:
            return state[release] == 1
        state[release] = 1
        found = any(is_circle(needed) for needed in waits_for[release])
        state[release] = 2
        return found

    if any(is_circle(release) for release in releases):
        return []
    count = {release: len(needed) for release, needed in waits_for.items()}
    needed_by: dict[str, list[str]] = {release: [] for release in releases}
    for service, all_needed in waits_for.items():
        for needed in all_needed:
            needed_by[needed].append(service)
    free = [release for release in releases if count[release] == 0]
    heapify(free)
    order = []
    while free:
        release = heappop(free)
        order.append(release)
        for service in needed_by[release]:
            count[service] -= 1
            if count[service] == 0:
                heappush(free, service)
    return order
