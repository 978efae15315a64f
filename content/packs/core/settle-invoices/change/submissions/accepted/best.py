# As before: both ends of what an invoice accepts still grow with its amount.


def count_settled(invoices: list[int], payments: list[int], tolerance: int) -> int:
    invoices = sorted(invoices)
    payments = sorted(payments)
    settled = invoice = payment = 0
    while invoice < len(invoices) and payment < len(payments):
        difference = payments[payment] - invoices[invoice]
        if difference < -(tolerance // 2):
            payment += 1
        elif difference > tolerance:
            invoice += 1
        else:
            settled += 1
            invoice += 1
            payment += 1
    return settled
