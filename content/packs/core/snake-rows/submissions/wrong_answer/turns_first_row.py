def snake_rows(seedlings: ListNode | None, width: int) -> ListNode | None:
    numbers = []
    while seedlings is not None:
        numbers.append(seedlings.val)
        seedlings = seedlings.next

    result = []
    for row, first in enumerate(range(0, len(numbers), width)):
        part = numbers[first:first + width]
        result += part[::-1] if row % 2 == 0 else part

    start = None
    for number in reversed(result):
        start = ListNode(number, start)
    return start
