# Moves on to the next invoice but keeps the payment, so that one payment settles several invoices.


def count_settled(invoices, payments, tolerance):
    invoices = sorted(invoices)
    payments = sorted(payments)
    settled = j = 0
    for invoice in invoices:
        while j < len(payments) and payments[j] < invoice - tolerance:
            j += 1
        if j < len(payments) and payments[j] <= invoice + tolerance:
            settled += 1
    return settled
