def release_order(releases: list[str], needs: list[list[str]]) -> list[str]:
    waits_for: dict[str, set[str]] = {release: set() for release in releases}
    for service, needed in needs:
        if service in waits_for and needed in waits_for:
            waits_for[service].add(needed)
    order: list[str] = []
    gone: set[str] = set()
    while waits_for:
        free = [release for release, needed in waits_for.items() if needed <= gone]
        if not free:
            return []
        release = min(free)
        order.append(release)
        gone.add(release)
        del waits_for[release]
    return order
