# Every payment takes the nearest open invoice, which may be the only one that another payment could settle.

from bisect import bisect_left


def count_settled(invoices, payments, tolerance):
    open_invoices = sorted(invoices)
    settled = 0
    for payment in sorted(payments, reverse=True):
        while open_invoices and open_invoices[-1] > payment + tolerance:
            open_invoices.pop()
        above = bisect_left(open_invoices, payment)
        near = [index for index in (above - 1, above) if 0 <= index < len(open_invoices)]
        if not near:
            continue
        nearest = min(near, key=lambda index: abs(open_invoices[index] - payment))
        if abs(open_invoices[nearest] - payment) <= tolerance:
            del open_invoices[nearest]
            settled += 1
    return settled
