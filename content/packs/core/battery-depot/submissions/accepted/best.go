// How many batteries are full by a minute is easy to count and only grows: halve the range of minutes.

package main

import (
	"math"
	"sort"
)

func readyAt(chargers [][]int, batteries int) int {
	if batteries == 0 {
		return 0
	}
	if len(chargers) == 0 {
		return -1
	}
	late := math.MaxInt
	for _, charger := range chargers {
		if alone := charger[0] + charger[1]*batteries; alone < late {
			late = alone
		}
	}
	return sort.Search(late, func(minute int) bool { return fullBy(minute, chargers) >= batteries })
}

func fullBy(minute int, chargers [][]int) int {
	full := 0
	for _, charger := range chargers {
		if minute > charger[0] {
			full += (minute - charger[0]) / charger[1]
		}
	}
	return full
}
