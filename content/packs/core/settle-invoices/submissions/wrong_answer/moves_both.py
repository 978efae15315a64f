# Moves both positions on after a mismatch and so skips the right partner.


def count_settled(invoices, payments, tolerance):
    invoices = sorted(invoices)
    payments = sorted(payments)
    return sum(abs(payment - invoice) <= tolerance for invoice, payment in zip(invoices, payments))
