# Keeps the waiting tickets in a list and sorts all of it again for every ticket.

from heapq import heapreplace


def start_times(tickets, agents):
    coming = sorted(range(len(tickets)), key=lambda ticket: -tickets[ticket][0])
    free_again = [0] * min(agents, len(tickets))
    waiting = []
    starts = [0] * len(tickets)
    now = 0
    while coming or waiting:
        now = max(now, free_again[0])
        if not waiting:
            now = max(now, tickets[coming[-1]][0])
        while coming and tickets[coming[-1]][0] <= now:
            waiting.append(coming.pop())
        waiting.sort(key=lambda ticket: (tickets[ticket][1], tickets[ticket][0], ticket), reverse=True)
        ticket = waiting.pop()
        starts[ticket] = now
        heapreplace(free_again, now + tickets[ticket][2])
    return starts
