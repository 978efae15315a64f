# Two heaps: when each agent is free again, and the tickets that wait, most urgent first.

from heapq import heappop, heappush, heapreplace


def start_times(tickets: list[list[int]], agents: int) -> list[int]:
    coming = sorted(range(len(tickets)), key=lambda ticket: tickets[ticket][0], reverse=True)
    free_again = [0] * min(agents, len(tickets))
    waiting: list[tuple[int, int, int]] = []
    starts = [0] * len(tickets)
    now = 0
    while coming or waiting:
        now = max(now, free_again[0])
        if not waiting:
            now = max(now, tickets[coming[-1]][0])
        while coming and tickets[coming[-1]][0] <= now:
            ticket = coming.pop()
            arrives, priority, _ = tickets[ticket]
            heappush(waiting, (priority, arrives, ticket))
        ticket = heappop(waiting)[2]
        starts[ticket] = now
        heapreplace(free_again, now + tickets[ticket][2])
    return starts
