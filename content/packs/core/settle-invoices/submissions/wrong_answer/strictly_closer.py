# Takes "within" as strictly less than the tolerance.


def count_settled(invoices, payments, tolerance):
    invoices = sorted(invoices)
    payments = sorted(payments)
    settled = i = j = 0
    while i < len(invoices) and j < len(payments):
        if abs(payments[j] - invoices[i]) < tolerance:
            settled += 1
            i += 1
            j += 1
        elif payments[j] < invoices[i]:
            j += 1
        else:
            i += 1
    return settled
