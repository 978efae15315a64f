// From the end to the beginning; on the stack are the cranes that could still be hit, the lowest on top.

package main

func swingDistances(heights []int) []int {
	distances := make([]int, len(heights))
	candidates := []int{}
	for crane := len(heights) - 1; crane >= 0; crane-- {
		for len(candidates) > 0 && heights[candidates[len(candidates)-1]] < heights[crane] {
			candidates = candidates[:len(candidates)-1]
		}
		if len(candidates) > 0 {
			distances[crane] = candidates[len(candidates)-1] - crane
		}
		candidates = append(candidates, crane)
	}
	return distances
}
