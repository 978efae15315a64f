def node_at(seedlings: ListNode | None, position: int) -> ListNode | None:
    for _ in range(position):
        if seedlings is None:
            return None
        seedlings = seedlings.next
    return seedlings


def snake_rows(seedlings: ListNode | None, width: int) -> ListNode | None:
    length = 0
    while node_at(seedlings, length) is not None:
        length += 1

    result = None
    for position in reversed(range(length)):
        first = position // width * width
        last = min(first + width, length) - 1
        planted = first + last - position if position // width % 2 == 1 else position
        result = ListNode(node_at(seedlings, planted).val, result)
    return result
