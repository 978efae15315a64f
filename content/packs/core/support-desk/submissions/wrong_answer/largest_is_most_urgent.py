# Takes the largest number for the most urgent.

from heapq import heappop, heappush, heapreplace


def start_times(tickets, agents):
    coming = sorted(range(len(tickets)), key=lambda ticket: tickets[ticket][0], reverse=True)
    free_again = [0] * min(agents, len(tickets))
    waiting = []
    starts = [0] * len(tickets)
    now = 0
    while coming or waiting:
        now = max(now, free_again[0])
        if not waiting:
            now = max(now, tickets[coming[-1]][0])
        while coming and tickets[coming[-1]][0] <= now:
            ticket = coming.pop()
            arrives, priority, _ = tickets[ticket]
            heappush(waiting, (-priority, arrives, ticket))
        ticket = heappop(waiting)[-1]
        starts[ticket] = now
        heapreplace(free_again, now + tickets[ticket][2])
    return starts
