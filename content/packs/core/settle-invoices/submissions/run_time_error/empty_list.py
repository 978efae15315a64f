# Reads the first invoice and the first payment before asking whether there are any.


def count_settled(invoices, payments, tolerance):
    invoices = sorted(invoices, reverse=True)
    payments = sorted(payments, reverse=True)
    settled = 0
    invoice, payment = invoices.pop(), payments.pop()
    while True:
        if abs(payment - invoice) <= tolerance:
            settled += 1
            if not invoices or not payments:
                return settled
            invoice, payment = invoices.pop(), payments.pop()
        elif payment < invoice:
            if not payments:
                return settled
            payment = payments.pop()
        else:
            if not invoices:
                return settled
            invoice = invoices.pop()
