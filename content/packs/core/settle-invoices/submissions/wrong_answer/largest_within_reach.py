# Every payment, smallest first, takes the largest open invoice within reach: later payments needed that one.


def count_settled(invoices, payments, tolerance):
    waiting = sorted(invoices, reverse=True)
    within_reach = []
    settled = 0
    for payment in sorted(payments):
        while waiting and waiting[-1] <= payment + tolerance:
            within_reach.append(waiting.pop())
        if within_reach and within_reach[-1] >= payment - tolerance:
            within_reach.pop()
            settled += 1
    return settled
