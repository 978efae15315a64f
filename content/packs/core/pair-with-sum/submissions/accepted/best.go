package main

func pairWithSum(nums []int, target int) []int {
	firstPosition := map[int]int{}
	for position, price := range nums {
		if partner, found := firstPosition[target-price]; found {
			return []int{partner, position}
		}
		if _, known := firstPosition[price]; !known {
			firstPosition[price] = position
		}
	}
	return nil
}
