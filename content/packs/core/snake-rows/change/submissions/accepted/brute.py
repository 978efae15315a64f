# Writes the numbers into rows and turns every second row around.


def snake_rows(seedlings: ListNode | None, width: int) -> ListNode | None:
    numbers = []
    while seedlings is not None:
        numbers.append(seedlings.val)
        seedlings = seedlings.next
    reading = []
    row = 0
    while numbers:
        part, numbers = numbers[: width + row], numbers[width + row :]
        reading += part if row % 2 == 0 else part[::-1]
        row += 1
    head = None
    for number in reversed(reading):
        head = ListNode(number, head)
    return head
