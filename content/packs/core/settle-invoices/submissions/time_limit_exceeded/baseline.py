# Each payment, smallest first, looks through all invoices for the smallest open one within reach.


def count_settled(invoices: list[int], payments: list[int], tolerance: int) -> int:
    taken = [False] * len(invoices)
    settled = 0
    for payment in sorted(payments):
        choice = None
        for index, invoice in enumerate(invoices):
            if taken[index] or abs(invoice - payment) > tolerance:
                continue
            if choice is None or invoice < invoices[choice]:
                choice = index
        if choice is not None:
            taken[choice] = True
            settled += 1
    return settled
