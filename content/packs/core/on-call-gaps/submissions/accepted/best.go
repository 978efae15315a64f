// Every start and end changes the number of people on call: walk through them in order of time.

package main

import "sort"

type change struct{ time, people int }

func coverageGaps(shifts [][]int, needed int, begin int, end int) [][]int {
	changes := []change{{begin, 0}, {end, 0}}
	for _, shift := range shifts {
		start, stop := shift[0], shift[1]
		if start < begin {
			start = begin
		}
		if stop > end {
			stop = end
		}
		if start < stop {
			changes = append(changes, change{start, 1}, change{stop, -1})
		}
	}
	sort.Slice(changes, func(i, j int) bool { return changes[i].time < changes[j].time })

	var gaps [][]int
	onCall := 0
	for i := 0; i+1 < len(changes); i++ {
		time, following := changes[i].time, changes[i+1].time
		onCall += changes[i].people
		if onCall >= needed || time == following {
			continue
		}
		if last := len(gaps) - 1; last >= 0 && gaps[last][1] == time {
			gaps[last][1] = following
		} else {
			gaps = append(gaps, []int{time, following})
		}
	}
	return gaps
}
