def snake_rows(seedlings: ListNode | None, width: int, turned: bool = False) -> ListNode | None:
    if seedlings is None:
        return None
    row = []
    while seedlings is not None and len(row) < width:
        row.append(seedlings)
        seedlings = seedlings.next
    rest = snake_rows(seedlings, width, not turned)
    for node in row if turned else reversed(row):
        node.next = rest
        rest = node
    return rest
