// Two heaps: when each agent is free again, and the tickets that wait, most urgent first.

package main

import (
	"container/heap"
	"sort"
)

// queue is a heap of anything that has an order.
type queue[T any] struct {
	items []T
	less  func(a, b T) bool
}

func (q *queue[T]) Len() int           { return len(q.items) }
func (q *queue[T]) Less(i, j int) bool { return q.less(q.items[i], q.items[j]) }
func (q *queue[T]) Swap(i, j int)      { q.items[i], q.items[j] = q.items[j], q.items[i] }
func (q *queue[T]) Push(item any)      { q.items = append(q.items, item.(T)) }
func (q *queue[T]) Pop() any {
	last := len(q.items) - 1
	item := q.items[last]
	q.items = q.items[:last]
	return item
}

func startTimes(tickets [][]int, agents int) []int {
	coming := make([]int, len(tickets))
	for i := range coming {
		coming[i] = i
	}
	sort.SliceStable(coming, func(i, j int) bool { return tickets[coming[i]][0] < tickets[coming[j]][0] })
	if agents > len(tickets) {
		agents = len(tickets)
	}
	freeAgain := &queue[int]{make([]int, agents), func(a, b int) bool { return a < b }}
	waiting := &queue[int]{nil, func(a, b int) bool {
		first, second := tickets[a], tickets[b]
		if first[1] != second[1] {
			return first[1] < second[1]
		}
		if first[0] != second[0] {
			return first[0] < second[0]
		}
		return a < b
	}}
	starts := make([]int, len(tickets))
	now := 0
	for len(coming) > 0 || waiting.Len() > 0 {
		if freeAgain.items[0] > now {
			now = freeAgain.items[0]
		}
		if waiting.Len() == 0 && tickets[coming[0]][0] > now {
			now = tickets[coming[0]][0]
		}
		for len(coming) > 0 && tickets[coming[0]][0] <= now {
			heap.Push(waiting, coming[0])
			coming = coming[1:]
		}
		ticket := heap.Pop(waiting).(int)
		starts[ticket] = now
		freeAgain.items[0] = now + tickets[ticket][2]
		heap.Fix(freeAgain, 0)
	}
	return starts
}
