# Puts the amounts into sets, which lose invoices of the same amount.


def count_settled(invoices, payments, tolerance):
    invoices = sorted(set(invoices))
    payments = sorted(set(payments))
    settled = i = j = 0
    while i < len(invoices) and j < len(payments):
        if payments[j] < invoices[i] - tolerance:
            j += 1
        elif payments[j] > invoices[i] + tolerance:
            i += 1
        else:
            settled += 1
            i += 1
            j += 1
    return settled
