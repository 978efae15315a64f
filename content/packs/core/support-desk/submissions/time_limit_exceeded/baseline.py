# For every ticket taken, looks through all agents and all waiting tickets.


def start_times(tickets: list[list[int]], agents: int) -> list[int]:
    free_again = [0] * min(agents, len(tickets))
    left = list(range(len(tickets)))
    starts = [0] * len(tickets)
    now = 0
    while left:
        agent = min(range(len(free_again)), key=free_again.__getitem__)
        now = max(now, free_again[agent], min(tickets[ticket][0] for ticket in left))
        ticket = min(
            (ticket for ticket in left if tickets[ticket][0] <= now),
            key=lambda ticket: (tickets[ticket][1], tickets[ticket][0], ticket),
        )
        left.remove(ticket)
        starts[ticket] = now
        free_again[agent] = now + tickets[ticket][2]
    return starts
