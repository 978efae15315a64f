# Allows a payment to be smaller than its invoice, never larger.


def count_settled(invoices, payments, tolerance):
    invoices = sorted(invoices)
    payments = sorted(payments)
    settled = i = j = 0
    while i < len(invoices) and j < len(payments):
        missing = invoices[i] - payments[j]
        if missing > tolerance:
            j += 1
        elif missing < 0:
            i += 1
        else:
            settled += 1
            i += 1
            j += 1
    return settled
