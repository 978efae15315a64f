def snake_rows(seedlings: ListNode | None, width: int) -> ListNode | None:
    numbers = []
    while seedlings is not None:
        numbers.append(seedlings.val)
        seedlings = seedlings.next

    result = []
    for first in range(0, len(numbers), width):
        result += numbers[first:first + width][::-1]

    start = None
    for number in reversed(result):
        start = ListNode(number, start)
    return start
