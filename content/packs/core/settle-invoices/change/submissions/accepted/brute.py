# Tries every payment for the first invoice, and none, and goes on with the rest.


def count_settled(invoices: list[int], payments: list[int], tolerance: int) -> int:
    if not invoices:
        return 0
    first, rest = invoices[0], invoices[1:]
    most = count_settled(rest, payments, tolerance)
    for place, payment in enumerate(payments):
        if first - tolerance // 2 <= payment <= first + tolerance:
            others = payments[:place] + payments[place + 1 :]
            most = max(most, 1 + count_settled(rest, others, tolerance))
    return most
