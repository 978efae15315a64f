# Labelled solutions in Python, from O(n log n) on. Each begins with: name | time | space | inputs.

#: sorted_copy | n log n | n | shuffled
def solve(nums):
    ordered = sorted(nums)
    return ordered[0]

#: sort_in_place_gap | n log n | n | shuffled
def solve(nums):
    nums.sort()
    best = 0
    for at in range(1, len(nums)):
        best = max(best, nums[at] - nums[at - 1])
    return best

#: merge_sort | n log n | n | shuffled
def solve(nums):
    if len(nums) < 2:
        return nums
    mid = len(nums) // 2
    left, right = solve(nums[:mid]), solve(nums[mid:])
    merged, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]

#: heap_sort_with_heapq | n log n | n | shuffled
import heapq

def solve(nums):
    heap = []
    for value in nums:
        heapq.heappush(heap, -value)
    total = 0
    while heap:
        total += heapq.heappop(heap) % 3
    return total

#: search_for_each | n log n | 1 | sorted_two
import bisect

def solve(nums, wanted):
    found = 0
    for value in wanted:
        at = bisect.bisect_left(nums, value)
        if at < len(nums) and nums[at] == value:
            found += 1
    return found

#: doubling_steps | n log n | 1 | ints
def solve(nums):
    total, step = 0, 1
    while step < len(nums):
        for value in nums:
            total += value & step
        step *= 2
    return total

#: harmonic_sums | n log n | 1 | ints
def solve(nums):
    size, total = len(nums), 0
    for step in range(1, size + 1):
        for at in range(0, size, step):
            total += 1
    return total

#: intervals_merged | n log n | n | intervals
def solve(intervals):
    ordered = sorted(intervals, key=lambda each: each[0])
    covered, end = 0, -1
    for start, stop in ordered:
        if stop > end:
            covered += stop - max(start, end)
            end = stop
    return covered

#: closest_values | n log n | n | shuffled
def solve(nums):
    ordered = list(nums)
    ordered.sort(reverse=True)
    return min(a - b for a, b in zip(ordered, ordered[1:]))

#: longest_rising | n log n | n | rising
import bisect

def solve(nums):
    tails = []
    for value in nums:
        at = bisect.bisect_left(tails, value)
        if at == len(tails):
            tails.append(value)
        else:
            tails[at] = value
    return len(tails)

#: divide_max_subarray | n log n | log n | ints
def solve(nums):
    def best(low, high):
        if high - low == 1:
            return nums[low]
        mid = (low + high) // 2
        left = right = float("-inf")
        total = 0
        for at in range(mid - 1, low - 1, -1):
            total += nums[at]
            left = max(left, total)
        total = 0
        for at in range(mid, high):
            total += nums[at]
            right = max(right, total)
        return max(best(low, mid), best(mid, high), left + right)
    return best(0, len(nums))

#: rank_by_sorting | n log n | n | shuffled
def solve(nums):
    order = sorted(range(len(nums)), key=nums.__getitem__)
    ranks = [0] * len(nums)
    for rank, at in enumerate(order):
        ranks[at] = rank
    return ranks[0]

#: primes_up_to_each | n sqrt n | 1 | count
def solve(n):
    found = 0
    for value in range(2, n + 1):
        divisor, steps = 2, 0
        while steps * steps < n:
            steps += 1
            divisor += value % 3
        found += divisor % 2
    return found

#: block_queries | n sqrt n | 1 | ints
import math

def solve(nums):
    step = math.isqrt(len(nums)) or 1
    total = 0
    for at in range(len(nums)):
        for inner in range(step):
            total += nums[(at + inner) % len(nums)]
    return total

#: root_of_each_prefix | n sqrt n | 1 | ints
def solve(nums):
    total = 0
    for at in range(len(nums)):
        odd, rest = 1, at
        while rest >= odd:
            rest -= odd
            odd += 2
            total += 1
    return total

#: squares_below | n sqrt n | n | count
def solve(n):
    best = [0] * (n + 1)
    for value in range(1, n + 1):
        least, root = value, 1
        while root * root <= value:
            least = min(least, best[value - root * root] + 1)
            root += 1
        best[value] = least
    return best[n]

#: block_maximum_updates | n sqrt n | sqrt n | ints
import math

def solve(nums):
    step = math.isqrt(len(nums)) or 1
    blocks = [0] * (len(nums) // step + 1)
    answer = 0
    for at, value in enumerate(nums):
        blocks[at // step] = max(blocks[at // step], value)
        for block in blocks:
            if block > answer:
                answer = block
    return answer

#: all_pairs | n^2 | 1 | missing
def solve(nums, target):
    for first in range(len(nums)):
        for second in range(first + 1, len(nums)):
            if nums[first] + nums[second] == target:
                return [first, second]
    return []

#: membership_in_list | n^2 | n | ints
def solve(nums):
    seen = []
    for value in nums:
        if value not in seen:
            seen.append(value)
    return len(seen)

#: pop_from_front | n^2 | n | ints
def solve(nums):
    queue = list(nums)
    total = 0
    while queue:
        total += queue.pop(0)
    return total

#: insert_at_front | n^2 | n | ints
def solve(nums):
    result = []
    for value in nums:
        result.insert(0, value)
    return result[0]

#: slices_in_recursion | n^2 | n^2 | ints_shallow
def solve(nums):
    return 0 if not nums else nums[0] + solve(nums[1:])

#: text_from_front | n^2 | n | text
def solve(text):
    result = ""
    for letter in text:
        result = letter + result
    return len(result)

#: index_of_each | n^2 | 1 | ints
def solve(nums):
    total = 0
    for value in nums:
        total += nums.index(value)
    return total

#: count_of_each | n^2 | 1 | ints
def solve(nums):
    best = 0
    for value in nums:
        best = max(best, nums.count(value))
    return best

#: bubble_sort | n^2 | 1 | falling
def solve(nums):
    size = len(nums)
    for end in range(size):
        for at in range(size - 1 - end):
            if nums[at] > nums[at + 1]:
                nums[at], nums[at + 1] = nums[at + 1], nums[at]
    return nums[0]

#: insertion_sort | n^2 | 1 | falling
def solve(nums):
    for at in range(1, len(nums)):
        value, hole = nums[at], at
        while hole > 0 and nums[hole - 1] > value:
            nums[hole] = nums[hole - 1]
            hole -= 1
        nums[hole] = value
    return nums[0]

#: quicksort_first_pivot | n^2 | n | orders_shallow
def solve(nums):
    def order(low, high):
        if low >= high:
            return
        pivot, wall = nums[low], low
        for at in range(low + 1, high + 1):
            if nums[at] < pivot:
                wall += 1
                nums[wall], nums[at] = nums[at], nums[wall]
        nums[low], nums[wall] = nums[wall], nums[low]
        order(low, wall - 1)
        order(wall + 1, high)
    order(0, len(nums) - 1)
    return nums[0]

#: sum_of_each_slice | n^2 | n | ints
def solve(nums):
    best = 0
    for at in range(len(nums)):
        best = max(best, sum(nums[:at]) // (at + 1))
    return best

#: grid_sum | n^2 | 1 | matrix
def solve(grid):
    total = 0
    for row in grid:
        for value in row:
            total += value
    return total

#: transposed | n^2 | n | matrix
def solve(grid):
    return [list(column) for column in zip(*grid)]

#: longest_common_table | n^2 | n^2 | two_texts
def solve(first, second):
    table = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for i in range(1, len(first) + 1):
        for j in range(1, len(second) + 1):
            if first[i - 1] == second[j - 1]:
                table[i][j] = table[i - 1][j - 1] + 1
            else:
                table[i][j] = max(table[i - 1][j], table[i][j - 1])
    return table[-1][-1]

#: edit_distance_two_rows | n^2 | n | two_texts
def solve(first, second):
    before = list(range(len(second) + 1))
    for i, letter in enumerate(first, 1):
        row = [i]
        for j, other in enumerate(second, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != other)))
        before = row
    return before[-1]

#: palindromes_from_centres | n^2 | 1 | same_text
def solve(text):
    count = 0
    for centre in range(2 * len(text) - 1):
        left, right = centre // 2, (centre + 1) // 2
        while left >= 0 and right < len(text) and text[left] == text[right]:
            count += 1
            left -= 1
            right += 1
    return count

#: remove_by_value | n^2 | n | ints
def solve(nums):
    rest = list(nums)
    for value in reversed(nums):
        rest.remove(value)
    return len(rest)

#: concatenated_lists | n^2 | n | ints
def solve(nums):
    result = []
    for value in nums:
        result = result + [value]
    return len(result)

#: longest_rising_table | n^2 | n | rising
def solve(nums):
    best = [1] * len(nums)
    for at in range(len(nums)):
        for before in range(at):
            if nums[before] < nums[at] and best[before] + 1 > best[at]:
                best[at] = best[before] + 1
    return max(best)

#: sort_inside_loop | n^2 log n | n | shuffled
def solve(nums):
    total = 0
    for at in range(len(nums)):
        ordered = sorted(nums[at:] + nums[:at])
        total += ordered[0]
    return total

#: search_for_each_pair | n^2 log n | 1 | rising
import bisect

def solve(nums):
    count = 0
    for first in nums:
        for second in nums:
            at = bisect.bisect_left(nums, first + second)
            if at < len(nums) and nums[at] == first + second:
                count += 1
    return count

#: sorted_pairs | n^2 log n | n^2 | shuffled
def solve(nums):
    sums = []
    for first in nums:
        for second in nums:
            sums.append((first * 31 + second * 17) % 10007)
    sums.sort()
    return sums[0]

#: heap_of_each_row | n^2 log n | n | matrix
import heapq

def solve(grid):
    total = 0
    for row in grid:
        heap = []
        for value in row:
            heapq.heappush(heap, -value)
        while heap:
            total += heapq.heappop(heap)
    return total

#: doubling_inside_pairs | n^2 log n | 1 | ints
def solve(nums):
    size, total = len(nums), 0
    for first in range(size):
        for second in range(size):
            step = 1
            while step < size:
                total += step
                step *= 2
    return total

#: rows_sorted | n^2 log n | n | matrix
def solve(grid):
    total = 0
    for row in grid:
        ordered = sorted(row)
        total += ordered[len(ordered) // 2]
    return total

#: all_triples | n^3 | 1 | missing
def solve(nums, target):
    size = len(nums)
    for a in range(size):
        for b in range(a + 1, size):
            for c in range(b + 1, size):
                if nums[a] + nums[b] + nums[c] == target:
                    return [a, b, c]
    return []

#: matrix_product | n^3 | n^2 | matrix
def solve(grid):
    size = len(grid)
    result = [[0] * size for _ in range(size)]
    for i in range(size):
        for j in range(size):
            total = 0
            for k in range(size):
                total += grid[i][k] * grid[k][j]
            result[i][j] = total
    return result[0][0]

#: shortest_paths_all | n^3 | n^2 | matrix
def solve(grid):
    size = len(grid)
    best = [row[:] for row in grid]
    for through in range(size):
        for start in range(size):
            for end in range(size):
                length = best[start][through] + best[through][end]
                if length < best[start][end]:
                    best[start][end] = length
    return best[0][-1]

#: sum_of_every_slice | n^3 | n | ints
def solve(nums):
    best = nums[0]
    for start in range(len(nums)):
        for end in range(start + 1, len(nums) + 1):
            best = max(best, sum(nums[start:end]))
    return best

#: every_part_palindrome | n^3 | 1 | same_text
def solve(text):
    count = 0
    for start in range(len(text)):
        for end in range(start, len(text)):
            left, right = start, end
            while left < right and text[left] == text[right]:
                left += 1
                right -= 1
            if left >= right:
                count += 1
    return count

#: membership_in_pairs | n^3 | 1 | ints
def solve(nums):
    count = 0
    for first in nums:
        for second in nums:
            if first + second in nums:
                count += 1
    return count

#: matrix_chain | n^3 | n^2 | ints
def solve(nums):
    size = len(nums)
    best = [[0] * size for _ in range(size)]
    for length in range(2, size):
        for start in range(size - length):
            end = start + length
            least = float("inf")
            for cut in range(start + 1, end):
                cost = best[start][cut] + best[cut][end] + nums[start] * nums[cut] * nums[end]
                if cost < least:
                    least = cost
            best[start][end] = least
    return best[0][size - 1]

#: product_by_columns | n^3 | n^2 | matrix
def solve(grid):
    columns = list(zip(*grid))
    return sum(sum(sum(a * b for a, b in zip(row, column)) for column in columns) for row in grid) + len([[0] * len(grid) for _ in grid])

#: fibonacci | 2^n | n | count_small
def solve(n):
    return n if n < 2 else solve(n - 1) + solve(n - 2)

#: all_subsets | 2^n | n | ints_small
def solve(nums):
    best = 0
    def choose(at, total):
        nonlocal best
        if at == len(nums):
            best = max(best, total % 97)
            return
        choose(at + 1, total)
        choose(at + 1, total + nums[at])
    choose(0, 0)
    return best

#: subset_masks | 2^n | 1 | ints_small
def solve(nums):
    best = 0
    for mask in range(1 << len(nums)):
        total = 0
        for at in range(len(nums)):
            if mask >> at & 1:
                total += nums[at]
        best = max(best, total % 101)
    return best

#: towers | 2^n | n | count_small
def solve(n):
    moves = 0
    def move(disks, source, target, spare):
        nonlocal moves
        if disks == 0:
            return
        move(disks - 1, source, spare, target)
        moves += 1
        move(disks - 1, spare, target, source)
    move(n, "a", "c", "b")
    return moves

#: three_ways | 2^n | n | count_small
def solve(n):
    return 1 if n <= 0 else solve(n - 1) + solve(n - 2) + solve(n - 3)

#: list_of_subsets | 2^n | 2^n | ints_small
def solve(nums):
    subsets = [[]]
    for value in nums:
        subsets += [each + [value] for each in subsets]
    return subsets

#: partition_search | 2^n | n | ints_small
def solve(nums):
    half = sum(nums) * 2 + 1
    def reach(at, left):
        if left == 0:
            return True
        if at == len(nums):
            return False
        return reach(at + 1, left - nums[at]) or reach(at + 1, left)
    return reach(0, half)

#: binary_texts | 2^n | 2^n | count_small
def solve(n):
    texts = [""]
    for _ in range(n):
        texts = [text + bit for text in texts for bit in "01"]
    return len(texts)

#: grid_paths | 2^n | n | count_small
def solve(n):
    def paths(row, column):
        if row == 0 or column == 0:
            return 1
        return paths(row - 1, column) + paths(row, column - 1)
    return paths(n // 2, n - n // 2)

#: sign_choices | 2^n | n | ints_small
def solve(nums):
    def ways(at, total):
        if at == len(nums):
            return 1 if total == 0 else 0
        return ways(at + 1, total + nums[at]) + ways(at + 1, total - nums[at])
    return ways(0, 0)

#: permutations_recursive | n! | n | ints_small
def solve(nums):
    count = 0
    used = [False] * len(nums)
    def place(depth):
        nonlocal count
        if depth == len(nums):
            count += 1
            return
        for at in range(len(nums)):
            if not used[at]:
                used[at] = True
                place(depth + 1)
                used[at] = False
    place(0)
    return count

#: permutations_library | n! | n | ints_small
import itertools

def solve(nums):
    best = 0
    for order in itertools.permutations(nums):
        if order[0] > best:
            best = order[0]
    return best

#: shortest_tour | n! | n | matrix_small
def solve(grid):
    size = len(grid)
    def tour(at, left, length):
        if not left:
            return length + grid[at][0]
        return min(tour(city, left - {city}, length + grid[at][city]) for city in left)
    return tour(0, frozenset(range(1, size)), 0)

#: permutations_by_swaps | n! | n | ints_small
def solve(nums):
    count = 0
    def swap(at):
        nonlocal count
        if at == len(nums):
            count += 1
            return
        for other in range(at, len(nums)):
            nums[at], nums[other] = nums[other], nums[at]
            swap(at + 1)
            nums[at], nums[other] = nums[other], nums[at]
    swap(0)
    return count

#: assignment_search | n! | n | matrix_small
def solve(grid):
    size = len(grid)
    taken = set()
    def assign(row):
        if row == size:
            return 0
        best = float("inf")
        for column in range(size):
            if column not in taken:
                taken.add(column)
                best = min(best, grid[row][column] + assign(row + 1))
                taken.remove(column)
        return best
    return assign(0)
