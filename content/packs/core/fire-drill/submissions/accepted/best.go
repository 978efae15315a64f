// One wave starts at all exits together; the last person whom it reaches needs the longest.

package main

import "strings"

func minutesToClear(plan []string) int {
	if len(plan) == 0 {
		return 0
	}
	width := len(plan[0]) + 1
	// All rows in one text with a wall after each: left of a row is the wall of the row above.
	walls := strings.Repeat("#", width)
	floor := []byte(walls + strings.Join(plan, "#") + walls)
	waiting := 0
	var wave []int
	for square, what := range floor {
		switch what {
		case 'P':
			waiting++
		case 'E':
			wave = append(wave, square)
		}
	}
	minutes := 0
	for waiting > 0 && len(wave) > 0 {
		minutes++
		var next []int
		for _, square := range wave {
			for _, neighbour := range [4]int{square - 1, square + 1, square - width, square + width} {
				what := floor[neighbour]
				if what == '#' || what == 'E' {
					continue
				}
				floor[neighbour] = '#'
				if what == 'P' {
					waiting--
				}
				next = append(next, neighbour)
			}
		}
		wave = next
	}
	if waiting > 0 {
		return -1
	}
	return minutes
}
