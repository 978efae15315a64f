from collections import deque


def release_order(releases: list[str], needs: list[list[str]]) -> list[str]:
    waits_for = {release: 0 for release in releases}
    needed_by: dict[str, list[str]] = {release: [] for release in releases}
    for service, needed in needs:
        if service in waits_for and needed in waits_for:
            waits_for[service] += 1
            needed_by[needed].append(service)
    free = deque(sorted(release for release in releases if waits_for[release] == 0))
    order = []
    while free:
        release = free.popleft()
        order.append(release)
        for service in needed_by[release]:
            waits_for[service] -= 1
            if waits_for[service] == 0:
                free.append(service)
    return order if len(order) == len(releases) else []
