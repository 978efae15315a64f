# Starts the clock at the first ticket, though there may be none.

from heapq import heappop, heappush, heapreplace


def start_times(tickets, agents):
    coming = sorted(range(len(tickets)), key=lambda ticket: tickets[ticket][0], reverse=True)
    now = tickets[coming[-1]][0]
    free_again = [now] * min(agents, len(tickets))
    waiting = []
    starts = [0] * len(tickets)
    while coming or waiting:
        now = max(now, free_again[0])
        if not waiting:
            now = max(now, tickets[coming[-1]][0])
        while coming and tickets[coming[-1]][0] <= now:
            ticket = coming.pop()
            heappush(waiting, (tickets[ticket][1], tickets[ticket][0], ticket))
        ticket = heappop(waiting)[2]
        starts[ticket] = now
        heapreplace(free_again, now + tickets[ticket][2])
    return starts
