# Lets the clock run minute by minute, through the night as well.

from heapq import heappop, heappush


def start_times(tickets, agents):
    coming = sorted(range(len(tickets)), key=lambda ticket: tickets[ticket][0], reverse=True)
    free_again = []
    waiting = []
    starts = [0] * len(tickets)
    minute = 0
    while coming or waiting:
        while coming and tickets[coming[-1]][0] == minute:
            ticket = coming.pop()
            heappush(waiting, (tickets[ticket][1], minute, ticket))
        while free_again and free_again[0] <= minute:
            heappop(free_again)
        while waiting and len(free_again) < agents:
            ticket = heappop(waiting)[2]
            starts[ticket] = minute
            heappush(free_again, minute + tickets[ticket][2])
        minute += 1
    return starts
