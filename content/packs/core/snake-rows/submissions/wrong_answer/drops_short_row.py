def snake_rows(seedlings: ListNode | None, width: int) -> ListNode | None:
    numbers = []
    while seedlings is not None:
        numbers.append(seedlings.val)
        seedlings = seedlings.next

    result = []
    for row in range(len(numbers) // width):
        part = numbers[row * width:(row + 1) * width]
        result += part[::-1] if row % 2 == 1 else part

    start = None
    for number in reversed(result):
        start = ListNode(number, start)
    return start
