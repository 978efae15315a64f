def release_order(releases: list[str], needs: list[list[str]]) -> list[str]:
    waits_for = {release: 0 for release in releases}
    needed_by: dict[str, list[str]] = {release: [] for release in releases}
    for service, needed in needs:
        if service in waits_for and needed in waits_for:
            waits_for[service] += 1
            needed_by[needed].append(service)
    order: list[str] = []
    free = sorted(release for release in releases if waits_for[release] == 0)
    while free:
        order += free
        following = []
        for release in free:
            for service in needed_by[release]:
                waits_for[service] -= 1
                if waits_for[service] == 0:
                    following.append(service)
        free = sorted(following)
    return order if len(order) == len(releases) else []
