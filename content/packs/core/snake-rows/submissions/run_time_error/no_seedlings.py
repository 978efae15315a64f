def snake_rows(seedlings: ListNode | None, width: int) -> ListNode | None:
    numbers = [seedlings.val]
    while seedlings.next is not None:
        seedlings = seedlings.next
        numbers.append(seedlings.val)

    result = []
    for row, first in enumerate(range(0, len(numbers), width)):
        part = numbers[first:first + width]
        result += part[::-1] if row % 2 == 1 else part

    start = None
    for number in reversed(result):
        start = ListNode(number, start)
    return start
