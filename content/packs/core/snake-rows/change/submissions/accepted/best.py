def snake_rows(seedlings: ListNode | None, width: int) -> ListNode | None:
    start = ListNode(0, seedlings)
    done = start
    turned = False
    while done.next is not None:
        if turned:
            last_of_row = done.next
            for _ in range(width - 1):
                moved = last_of_row.next
                if moved is None:
                    break
                last_of_row.next = moved.next
                moved.next = done.next
                done.next = moved
            done = last_of_row
        else:
            for _ in range(width):
                if done.next is None:
                    break
                done = done.next
        turned = not turned
        width += 1
    return start.next
