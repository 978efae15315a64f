# Lets the clock run minute by minute.


def start_times(tickets: list[list[int]], agents: int) -> list[int]:
    starts = [-1] * len(tickets)
    free_at = [0] * agents
    minute = 0
    while -1 in starts:
        for agent in range(agents):
            waiting = [at for at, ticket in enumerate(tickets) if ticket[0] <= minute and starts[at] == -1]
            if not waiting or free_at[agent] > minute:
                continue
            patient = [at for at in waiting if minute - tickets[at][0] >= 60]
            if patient:
                at = min(patient, key=lambda each: (tickets[each][0], each))
            else:
                at = min(waiting, key=lambda each: (tickets[each][1], tickets[each][0], each))
            starts[at] = minute
            free_at[agent] = minute + tickets[at][2]
        minute += 1
    return starts
