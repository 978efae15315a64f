def snake_rows(seedlings: ListNode | None, width: int) -> ListNode | None:
    numbers = []
    while seedlings is not None:
        numbers.append(seedlings.val)
        seedlings = seedlings.next

    start = ListNode()
    last = start
    for first in range(0, len(numbers), width):
        row = numbers[first:first + width]
        if first // width % 2 == 1:
            row.reverse()
        for number in row:
            last.next = ListNode(number)
            last = last.next
    return start.next
