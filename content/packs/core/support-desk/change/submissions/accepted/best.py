# As before, and a second heap of the same tickets by arrival; what one of them has given is skipped in the other.

from heapq import heappop, heappush, heapreplace

LONG_WAIT = 60


def start_times(tickets: list[list[int]], agents: int) -> list[int]:
    coming = sorted(range(len(tickets)), key=lambda ticket: tickets[ticket][0], reverse=True)
    free_again = [0] * min(agents, len(tickets))
    by_urgency: list[tuple[int, int, int]] = []
    by_arrival: list[tuple[int, int]] = []
    starts = [-1] * len(tickets)
    waiting = now = 0
    while coming or waiting > 0:
        now = max(now, free_again[0])
        if waiting == 0:
            now = max(now, tickets[coming[-1]][0])
        while coming and tickets[coming[-1]][0] <= now:
            ticket = coming.pop()
            arrives, priority, _ = tickets[ticket]
            heappush(by_urgency, (priority, arrives, ticket))
            heappush(by_arrival, (arrives, ticket))
            waiting += 1
        while starts[by_arrival[0][1]] != -1:
            heappop(by_arrival)
        while starts[by_urgency[0][2]] != -1:
            heappop(by_urgency)
        oldest_arrived, oldest = by_arrival[0]
        ticket = oldest if now - oldest_arrived >= LONG_WAIT else by_urgency[0][2]
        starts[ticket] = now
        waiting -= 1
        heapreplace(free_again, now + tickets[ticket][2])
    return starts
