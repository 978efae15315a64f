def snake_rows(seedlings: ListNode | None, width: int) -> ListNode | None:
    numbers = []
    while seedlings is not None:
        numbers.append(seedlings.val)
        seedlings = seedlings.next

    result = []
    result += numbers[:width]
    result += numbers[width:][::-1]

    start = None
    for number in reversed(result):
        start = ListNode(number, start)
    return start
