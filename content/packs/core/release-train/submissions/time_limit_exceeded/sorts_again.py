def release_order(releases: list[str], needs: list[list[str]]) -> list[str]:
    waits_for = {release: 0 for release in releases}
    for service, needed in needs:
        if service in waits_for and needed in waits_for:
            waits_for[service] += 1
    order: list[str] = []
    for _ in releases:
        free = sorted(release for release, count in waits_for.items() if count == 0)
        if not free:
            return []
        order.append(free[0])
        waits_for[free[0]] = -1
        for service, needed in needs:
            if needed == free[0] and service in waits_for:
                waits_for[service] -= 1
    return order
