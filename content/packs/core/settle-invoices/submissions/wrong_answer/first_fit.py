# Every payment, in the order given, takes the first open invoice within reach.


def count_settled(invoices, payments, tolerance):
    taken = [False] * len(invoices)
    settled = 0
    for payment in payments:
        for index, invoice in enumerate(invoices):
            if not taken[index] and abs(invoice - payment) <= tolerance:
                taken[index] = True
                settled += 1
                break
    return settled
