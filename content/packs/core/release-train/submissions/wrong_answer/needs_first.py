def release_order(releases: list[str], needs: list[list[str]]) -> list[str]:
    waits_for: dict[str, list[str]] = {release: [] for release in releases}
    for service, needed in needs:
        if service in waits_for and needed in waits_for:
            waits_for[service].append(needed)
    order: list[str] = []
    state: dict[str, int] = {}
    for start in sorted(releases):
        path = [(start, False)]
        while path:
            release, done = path.pop()
            if done:
                state[release] = 2
                order.append(release)
                continue
            if state.get(release) == 2:
                continue
            if state.get(release) == 1:
                return []
            state[release] = 1
            path.append((release, True))
            path += [(needed, False) for needed in sorted(waits_for[release], reverse=True) if state.get(needed) != 2]
    return order
