// Labelled solutions in Go. Each begins with: name | time | space | inputs.

//: first_and_last | 1 | 1 | ints
func solve(nums []int) int { return nums[0] + nums[len(nums)-1] }

//: triangle_number | 1 | 1 | number
func solve(n int) int { return n * (n + 1) / 2 % 1000003 }

//: fixed_letters | 1 | 1 | text
func solve(text string) int {
	var table [26]int
	for letter := 0; letter < 26; letter++ {
		table[letter] = letter * letter
	}
	return table[text[0]-'a'] + table[text[len(text)-1]-'a']
}

//: corner_of_grid | 1 | 1 | matrix
func solve(grid [][]int) int { return grid[0][0] + grid[len(grid)-1][0] }

//: shortened_by_one | 1 | 1 | ints
func solve(nums []int) int {
	last := nums[len(nums)-1]
	nums = nums[:len(nums)-1]
	return last + len(nums)
}

//: binary_search | log n | 1 | sorted_target
func solve(nums []int, target int) int {
	low, high := 0, len(nums)-1
	for low <= high {
		mid := (low + high) / 2
		if nums[mid] == target {
			return mid
		}
		if nums[mid] < target {
			low = mid + 1
		} else {
			high = mid - 1
		}
	}
	return -1
}

//: search_of_library | log n | 1 | sorted_target
import "sort"

func solve(nums []int, target int) int { return sort.SearchInts(nums, target) }

//: power_recursive | log n | log n | number
func raise(base, exponent int) int {
	if exponent == 0 {
		return 1
	}
	half := raise(base, exponent/2)
	square := half * half % 1000003
	if exponent%2 == 1 {
		return square * base % 1000003
	}
	return square
}
func solve(n int) int { return raise(3, n) }

//: bits_counted | log n | 1 | number
func solve(n int) int {
	count := 0
	for n > 0 {
		count += n & 1
		n >>= 1
	}
	return count
}

//: is_prime | sqrt n | 1 | prime
func solve(n int) bool {
	for divisor := 2; divisor*divisor <= n; divisor++ {
		if n%divisor == 0 {
			return false
		}
	}
	return n > 1
}

//: integer_root | sqrt n | 1 | number
func solve(n int) int {
	root := 0
	for (root+1)*(root+1) <= n {
		root++
	}
	return root
}

//: sum_loop | n | 1 | ints
func solve(nums []int) int {
	total := 0
	for _, value := range nums {
		total += value
	}
	return total
}

//: seen_before | n | n | shuffled
func solve(nums []int) bool {
	seen := map[int]bool{}
	for _, value := range nums {
		if seen[value] {
			return true
		}
		seen[value] = true
	}
	return false
}

//: prefix_sums | n | n | ints
func solve(nums []int) int {
	prefix := make([]int, len(nums)+1)
	for at, value := range nums {
		prefix[at+1] = prefix[at] + value
	}
	return prefix[len(nums)] - prefix[len(nums)/2]
}

//: largest_run | n | 1 | ints
func solve(nums []int) int {
	best, here := nums[0], 0
	for _, value := range nums {
		here += value
		if here < value {
			here = value
		}
		if here > best {
			best = here
		}
	}
	return best
}

//: doubled_answer | n | 1 | ints
func solve(nums []int) []int {
	out := make([]int, len(nums))
	for at, value := range nums {
		out[at] = 2 * value
	}
	return out
}

//: text_built | n | n | text
import "strings"

func solve(text string) int {
	var out strings.Builder
	for _, letter := range text {
		if letter != 'e' {
			out.WriteRune(letter)
		}
	}
	return out.Len()
}

//: letters_counted | n | 1 | text
func solve(text string) int {
	var counts [26]int
	for at := 0; at < len(text); at++ {
		counts[text[at]-'a']++
	}
	best := 0
	for _, count := range counts {
		if count > best {
			best = count
		}
	}
	return best
}

//: sum_recursive | n | n | ints_shallow
func solve(nums []int) int {
	if len(nums) == 0 {
		return 0
	}
	return nums[0] + solve(nums[1:])
}

//: stack_of_greater | n | n | falling
func solve(nums []int) int {
	waiting := []int{}
	found := 0
	for _, value := range nums {
		for len(waiting) > 0 && waiting[len(waiting)-1] < value {
			waiting = waiting[:len(waiting)-1]
			found++
		}
		waiting = append(waiting, value)
	}
	return found
}

//: brackets_matched | n | n | brackets
func solve(text string) bool {
	open := []rune{}
	for _, mark := range text {
		if mark == '(' {
			open = append(open, mark)
		} else if len(open) == 0 {
			return false
		} else {
			open = open[:len(open)-1]
		}
	}
	return len(open) == 0
}

//: chain_depth | n | n | chain_graph
func solve(graph [][]int) int {
	distance := make([]int, len(graph))
	for node := range distance {
		distance[node] = -1
	}
	line := []int{0}
	distance[0] = 0
	far := 0
	for len(line) > 0 {
		node := line[0]
		line = line[1:]
		if distance[node] > far {
			far = distance[node]
		}
		for _, next := range graph[node] {
			if distance[next] < 0 {
				distance[next] = distance[node] + 1
				line = append(line, next)
			}
		}
	}
	return far
}

//: climbing_two_steps | n | 1 | count
func solve(n int) int {
	before, here := 1, 1
	for step := 2; step <= n; step++ {
		before, here = here, (before+here)%1000003
	}
	return here
}

//: memo_of_package | n | n | count_shallow
var memo = map[int]int{}

func solve(n int) int {
	if n < 2 {
		return n
	}
	if known, is := memo[n]; is {
		return known
	}
	memo[n] = (solve(n-1) + solve(n-2)) % 1000003
	return memo[n]
}

//: sort_of_library | n log n | log n | shuffled
import "sort"

func solve(nums []int) int {
	sort.Ints(nums)
	return nums[len(nums)/2]
}

//: sort_slice_copy | n log n | n | shuffled
import "sort"

func solve(nums []int) int {
	order := make([]int, len(nums))
	copy(order, nums)
	sort.Slice(order, func(a, b int) bool { return order[a] > order[b] })
	return order[0]
}

//: heap_emptied | n log n | n | shuffled
import "container/heap"

type numbers []int

func (h numbers) Len() int           { return len(h) }
func (h numbers) Less(a, b int) bool { return h[a] < h[b] }
func (h numbers) Swap(a, b int)      { h[a], h[b] = h[b], h[a] }
func (h *numbers) Push(value any)    { *h = append(*h, value.(int)) }
func (h *numbers) Pop() any {
	old := *h
	last := old[len(old)-1]
	*h = old[:len(old)-1]
	return last
}
func solve(nums []int) int {
	h := &numbers{}
	for _, value := range nums {
		heap.Push(h, value)
	}
	mixed := 0
	for h.Len() > 0 {
		mixed = (mixed*7 + heap.Pop(h).(int)) % 10007
	}
	return mixed
}

//: merge_sort_own | n log n | n | shuffled
func sorted(nums []int) []int {
	if len(nums) < 2 {
		return nums
	}
	mid := len(nums) / 2
	left, right := sorted(nums[:mid]), sorted(nums[mid:])
	out := make([]int, 0, len(nums))
	for len(left) > 0 || len(right) > 0 {
		if len(right) == 0 || len(left) > 0 && left[0] <= right[0] {
			out = append(out, left[0])
			left = left[1:]
		} else {
			out = append(out, right[0])
			right = right[1:]
		}
	}
	return out
}
func solve(nums []int) int { return sorted(nums)[0] }

//: search_for_each | n log n | 1 | sorted_two
import "sort"

func solve(ordered []int, wanted []int) int {
	found := 0
	for _, value := range wanted {
		if at := sort.SearchInts(ordered, value); at < len(ordered) && ordered[at] == value {
			found++
		}
	}
	return found
}

//: fenwick_inversions | n log n | n | shuffled
func solve(nums []int) int {
	tree := make([]int, len(nums)+2)
	inversions := 0
	for at := len(nums) - 1; at >= 0; at-- {
		for place := nums[at]; place > 0; place -= place & -place {
			inversions += tree[place]
		}
		for place := nums[at]; place < len(tree); place += place & -place {
			tree[place]++
		}
	}
	return inversions
}

//: halving_for_each | n log n | 1 | count
func solve(n int) int {
	steps := 0
	for start := 1; start <= n; start++ {
		for rest := n; rest > 0; rest /= 2 {
			steps++
		}
	}
	return steps
}

//: squares_below_for_each | n sqrt n | 1 | count
func solve(n int) int {
	found := 0
	for value := 1; value <= n; value++ {
		for root := 1; root*root <= n; root++ {
			if value%root == 0 {
				found++
			}
		}
	}
	return found
}

//: blocks_of_root | n sqrt n | sqrt n | ints
func solve(nums []int) int {
	width := 1
	for width*width < len(nums) {
		width++
	}
	blocks := make([]int, len(nums)/width+1)
	for at, value := range nums {
		blocks[at/width] += value
	}
	total := 0
	for range nums {
		for _, block := range blocks {
			total = (total + block) % 1000003
		}
	}
	return total
}

//: prepend_each | n^2 | n | ints
func solve(nums []int) int {
	turned := []int{}
	for _, value := range nums {
		turned = append([]int{value}, turned...)
	}
	return turned[0]
}

//: delete_from_front | n^2 | n | ints
func solve(nums []int) int {
	rest := append([]int{}, nums...)
	total := 0
	for len(rest) > 0 {
		total = (total + rest[0]) % 1009
		rest = append(rest[:0], rest[1:]...)
	}
	return total
}

//: shifted_by_copy | n^2 | n | ints
func solve(nums []int) int {
	rest := make([]int, len(nums))
	copy(rest, nums)
	total := 0
	for len(rest) > 0 {
		total = (total + rest[0]) % 1009
		copy(rest, rest[1:])
		rest = rest[:len(rest)-1]
	}
	return total
}

//: text_by_plus | n^2 | n | text
func solve(text string) int {
	grown := ""
	for _, letter := range text {
		grown += string(letter)
	}
	return len(grown)
}

//: text_from_front | n^2 | n | text
func solve(text string) bool {
	turned := ""
	for at := 0; at < len(text); at++ {
		turned = text[at:at+1] + turned
	}
	return turned == text
}

//: contains_in_text | n^2 | 1 | text
import "strings"

func solve(text string) int {
	found := 0
	for at := 0; at < len(text); at++ {
		if strings.Contains(text[at:], "0") {
			found++
		}
	}
	return found
}

//: bytes_of_text_for_each | n^2 | n | text
func solve(text string) int {
	total := 0
	for at := range text {
		letters := []byte(text)
		total += int(letters[at])
	}
	return total
}

//: fresh_row_for_each | n^2 | n | count
func solve(n int) int {
	total := 0
	for turn := 0; turn < n; turn++ {
		row := make([]int, n)
		row[turn] = turn
		total = (total + row[n-1]) % 1009
	}
	return total
}

//: linear_search_for_each | n^2 | n | shuffled
func has(seen []int, wanted int) bool {
	for _, value := range seen {
		if value == wanted {
			return true
		}
	}
	return false
}
func solve(nums []int) bool {
	seen := []int{}
	for _, value := range nums {
		if has(seen, value) {
			return true
		}
		seen = append(seen, value)
	}
	return false
}

//: bubble | n^2 | 1 | falling
func solve(nums []int) int {
	for end := len(nums); end > 1; end-- {
		for at := 1; at < end; at++ {
			if nums[at-1] > nums[at] {
				nums[at-1], nums[at] = nums[at], nums[at-1]
			}
		}
	}
	return nums[0]
}

//: common_subsequence_table | n^2 | n^2 | two_texts
func solve(a string, b string) int {
	best := make([][]int, len(a)+1)
	for i := range best {
		best[i] = make([]int, len(b)+1)
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			if a[i-1] == b[j-1] {
				best[i][j] = best[i-1][j-1] + 1
			} else if best[i-1][j] > best[i][j-1] {
				best[i][j] = best[i-1][j]
			} else {
				best[i][j] = best[i][j-1]
			}
		}
	}
	return best[len(a)][len(b)]
}

//: sum_of_grid | n^2 | 1 | matrix
func solve(grid [][]int) int {
	total := 0
	for _, row := range grid {
		for _, value := range row {
			total += value
		}
	}
	return total
}

//: quicksort_last_pivot | n^2 | n | orders_tiny
func solve(nums []int) int {
	quick(nums)
	return nums[0]
}
func quick(nums []int) {
	if len(nums) < 2 {
		return
	}
	last, place := len(nums)-1, 0
	for at := 0; at < last; at++ {
		if nums[at] < nums[last] {
			nums[at], nums[place] = nums[place], nums[at]
			place++
		}
	}
	nums[place], nums[last] = nums[last], nums[place]
	quick(nums[:place])
	quick(nums[place+1:])
}

//: sort_each_prefix | n^2 log n | n | ints_tiny
import "sort"

func solve(nums []int) int {
	total := 0
	for end := 1; end <= len(nums); end++ {
		part := append([]int{}, nums[:end]...)
		sort.Ints(part)
		total = (total + part[end/2]) % 1009
	}
	return total
}

//: search_for_each_pair | n^2 log n | 1 | rising
import "sort"

func solve(nums []int) int {
	found := 0
	for _, a := range nums {
		for _, b := range nums {
			found += sort.SearchInts(nums, a-b) % 2
		}
	}
	return found
}

//: triples | n^3 | 1 | ints_tiny
func solve(nums []int) int {
	found := 0
	for a := range nums {
		for b := a + 1; b < len(nums); b++ {
			for c := b + 1; c < len(nums); c++ {
				if nums[a]+nums[b] == nums[c] {
					found++
				}
			}
		}
	}
	return found
}

//: matrix_product | n^3 | 1 | matrix
func solve(a [][]int) [][]int {
	size := len(a)
	out := make([][]int, size)
	for i := range out {
		out[i] = make([]int, size)
		for j := range out[i] {
			for k := 0; k < size; k++ {
				out[i][j] = (out[i][j] + a[i][k]*a[k][j]) % 1009
			}
		}
	}
	return out
}

//: fibonacci_plain | 2^n | n | count_small
func solve(n int) int {
	if n < 2 {
		return n
	}
	return solve(n-1) + solve(n-2)
}

//: subsets_counted | 2^n | n | ints_small
func solve(nums []int) int {
	var choose func(at, total int) int
	choose = func(at, total int) int {
		if at == len(nums) {
			return total % 3
		}
		return choose(at+1, total) + choose(at+1, total+nums[at])
	}
	return choose(0, 0)
}

//: subsets_by_mask | 2^n | 1 | ints_small
func solve(nums []int) int {
	best := 0
	for mask := 0; mask < 1<<len(nums); mask++ {
		total := 0
		for at, value := range nums {
			if mask>>at&1 == 1 {
				total += value
			}
		}
		if total%17 > best {
			best = total % 17
		}
	}
	return best
}

//: orders_by_swapping | n! | n | ints_small
func arrange(nums []int, at int) int {
	if at == len(nums) {
		return nums[0] % 2
	}
	found := 0
	for other := at; other < len(nums); other++ {
		nums[at], nums[other] = nums[other], nums[at]
		found += arrange(nums, at+1)
		nums[at], nums[other] = nums[other], nums[at]
	}
	return found
}
func solve(nums []int) int { return arrange(nums, 0) }

//: both_slices | n + m | 1 | two_sizes
func solve(a []int, b []int) int {
	total := 0
	for _, value := range a {
		total += value
	}
	for _, value := range b {
		total -= value
	}
	return total
}

//: every_pair_of_both | n m | 1 | two_sizes
func solve(a []int, b []int) int {
	equal := 0
	for _, left := range a {
		for _, right := range b {
			if left == right {
				equal++
			}
		}
	}
	return equal
}
