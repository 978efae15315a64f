package main

func mobileStrain(root *TreeNode) int {
	strain := 0
	var weigh func(ornament *TreeNode) int
	weigh = func(ornament *TreeNode) int {
		if ornament == nil {
			return 0
		}
		left, right := weigh(ornament.Left), weigh(ornament.Right)
		if left > right {
			strain += left - right
		} else {
			strain += right - left
		}
		return ornament.Val + left + right
	}
	weigh(root)
	return strain
}
