package main

func snakeRows(seedlings *ListNode, width int) *ListNode {
	start := &ListNode{Next: seedlings}
	turned := false
	for done := start; done.Next != nil; turned = !turned {
		if !turned {
			for step := 0; step < width && done.Next != nil; step++ {
				done = done.Next
			}
			continue
		}
		lastOfRow := done.Next
		for step := 1; step < width && lastOfRow.Next != nil; step++ {
			moved := lastOfRow.Next
			lastOfRow.Next, moved.Next, done.Next = moved.Next, done.Next, moved
		}
		done = lastOfRow
	}
	return start.Next
}
