# Lets the clock run minute by minute.


def start_times(tickets: list[list[int]], agents: int) -> list[int]:
    starts = [-1] * len(tickets)
    free_at = [0] * agents
    minute = 0
    while -1 in starts:
        for agent in range(agents):
            waiting = [
                (priority, arrives, at)
                for at, (arrives, priority, _) in enumerate(tickets)
                if arrives <= minute and starts[at] == -1
            ]
            if waiting and free_at[agent] <= minute:
                at = min(waiting)[2]
                starts[at] = minute
                free_at[agent] = minute + tickets[at][2]
        minute += 1
    return starts
