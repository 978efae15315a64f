# Every payment takes the nearest open invoice, which may be the only one that another payment could settle.


def count_settled(invoices, payments, tolerance):
    open_invoices = sorted(invoices)
    settled = 0
    for payment in sorted(payments):
        nearest = min(open_invoices, key=lambda invoice: abs(invoice - payment), default=None)
        if nearest is not None and abs(nearest - payment) <= tolerance:
            open_invoices.remove(nearest)
            settled += 1
    return settled
