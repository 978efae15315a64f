// One window over the belt: its end moves on until the kit is complete, then its start moves up until it is not.

package main

func shortestStretch(belt []string, kit []string) []int {
	needed := map[string]int{}
	for _, part := range kit {
		needed[part]++
	}
	missing := len(kit)
	var best []int
	start := 0
	for end, part := range belt {
		wanted, isPart := needed[part]
		if !isPart {
			continue
		}
		if wanted > 0 {
			missing--
		}
		needed[part]--
		for missing == 0 {
			if best == nil || end-start < best[1]-best[0] {
				best = []int{start, end}
			}
			if _, isPart := needed[belt[start]]; isPart {
				needed[belt[start]]++
				if needed[belt[start]] > 0 {
					missing++
				}
			}
			start++
		}
	}
	return best
}
