# Both lists in ascending order: the smallest amount on either side finds its partner now or never.


def count_settled(invoices: list[int], payments: list[int], tolerance: int) -> int:
    invoices = sorted(invoices)
    payments = sorted(payments)
    settled = invoice = payment = 0
    while invoice < len(invoices) and payment < len(payments):
        difference = payments[payment] - invoices[invoice]
        if difference < -tolerance:
            payment += 1
        elif difference > tolerance:
            invoice += 1
        else:
            settled += 1
            invoice += 1
            payment += 1
    return settled
