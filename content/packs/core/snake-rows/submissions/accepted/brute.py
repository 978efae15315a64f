# Writes the numbers into rows and turns every second row around.


def snake_rows(seedlings: ListNode | None, width: int) -> ListNode | None:
    numbers = []
    while seedlings is not None:
        numbers.append(seedlings.val)
        seedlings = seedlings.next
    rows = [numbers[start : start + width] for start in range(0, len(numbers), width)]
    reading = [number for at, row in enumerate(rows) for number in (row if at % 2 == 0 else row[::-1])]
    head = None
    for number in reversed(reading):
        head = ListNode(number, head)
    return head
