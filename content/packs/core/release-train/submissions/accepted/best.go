// Count what each release still waits for; of those that wait for nothing, the smallest name goes out next.

package main

import (
	"container/heap"
	"sort"
)

type names struct{ sort.StringSlice }

func (n *names) Push(name any) { n.StringSlice = append(n.StringSlice, name.(string)) }
func (n *names) Pop() any {
	last := n.StringSlice[len(n.StringSlice)-1]
	n.StringSlice = n.StringSlice[:len(n.StringSlice)-1]
	return last
}

func releaseOrder(releases []string, needs [][]string) []string {
	waitsFor := map[string]int{}
	neededBy := map[string][]string{}
	for _, release := range releases {
		waitsFor[release] = 0
	}
	for _, pair := range needs {
		_, known := waitsFor[pair[0]]
		_, alsoKnown := waitsFor[pair[1]]
		if known && alsoKnown {
			waitsFor[pair[0]]++
			neededBy[pair[1]] = append(neededBy[pair[1]], pair[0])
		}
	}
	free := &names{}
	for _, release := range releases {
		if waitsFor[release] == 0 {
			heap.Push(free, release)
		}
	}
	order := []string{}
	for free.Len() > 0 {
		release := heap.Pop(free).(string)
		order = append(order, release)
		for _, service := range neededBy[release] {
			waitsFor[service]--
			if waitsFor[service] == 0 {
				heap.Push(free, service)
			}
		}
	}
	if len(order) < len(releases) {
		return []string{}
	}
	return order
}
