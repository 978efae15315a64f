# Labelled solutions in Python, from O(1) to O(n). Each begins with: name | time | space | inputs.

#: first_item | 1 | 1 | ints
def solve(nums):
    return nums[0] if nums else None

#: middle_of_three | 1 | 1 | ints
def solve(nums):
    low, mid, high = nums[0], nums[len(nums) // 2], nums[-1]
    if low > mid:
        low, mid = mid, low
    if mid > high:
        mid = high
    return max(low, mid)

#: formula_sum | 1 | 1 | number
def solve(n):
    return n * (n + 1) // 2

#: dict_lookup_of_given | 1 | 1 | record
def solve(table, key):
    return table.get(str(key), -1)

#: last_ten | 1 | 1 | ints
def solve(nums):
    total = 0
    for value in nums[-10:]:
        total += value * value
    return total

#: swap_ends | 1 | 1 | ints
def solve(nums):
    nums[0], nums[-1] = nums[-1], nums[0]
    nums.append(nums.pop())
    return len(nums)

#: fixed_alphabet | 1 | 1 | text
def solve(text):
    letters = {}
    for letter in "abcdefghijklmnopqrstuvwxyz":
        letters[letter] = ord(letter) - 97
    return letters.get(text[0], 0) + letters.get(text[-1], 0)

#: parity | 1 | 1 | number
def solve(n):
    return "even" if n & 1 == 0 else "odd"

#: peek_corners | 1 | 1 | matrix
def solve(grid):
    return grid[0][0] + grid[0][-1] + grid[-1][0] + grid[-1][-1]

#: rotate_four | 1 | 1 | ints
def solve(nums):
    a, b, c, d = nums[:4]
    nums[:4] = [d, a, b, c]
    return nums[0]

#: binary_search | log n | 1 | sorted_target
def solve(nums, target):
    low, high = 0, len(nums) - 1
    while low <= high:
        mid = (low + high) // 2
        if nums[mid] == target:
            return mid
        if nums[mid] < target:
            low = mid + 1
        else:
            high = mid - 1
    return -1

#: binary_search_recursive | log n | log n | sorted_target
def solve(nums, target):
    def look(low, high):
        if low > high:
            return -1
        mid = (low + high) // 2
        if nums[mid] == target:
            return mid
        if nums[mid] < target:
            return look(mid + 1, high)
        return look(low, mid - 1)
    return look(0, len(nums) - 1)

#: bisect_position | log n | 1 | sorted_target
import bisect

def solve(nums, target):
    at = bisect.bisect_left(nums, target)
    return at if at < len(nums) and nums[at] == target else -1

#: count_bits | log n | 1 | number
def solve(n):
    count = 0
    while n:
        count += n & 1
        n >>= 1
    return count

#: digits_backwards | log n | 1 | number
def solve(n):
    result = 0
    while n > 0:
        result = result * 10 + n % 10
        n //= 10
    return result

#: fast_power | log n | 1 | number
def solve(n):
    base, result, mod = 7, 1, 1000003
    while n:
        if n % 2:
            result = result * base % mod
        base = base * base % mod
        n //= 2
    return result

#: power_recursive | log n | log n | number
def solve(n):
    def power(exponent):
        if exponent == 0:
            return 1
        half = power(exponent // 2)
        full = half * half % 1009
        return full * 3 % 1009 if exponent % 2 else full
    return power(n)

#: greatest_divisor_steps | log n | 1 | number
def solve(n):
    a, b = n, 0
    first, second = 1, 1
    while second < n:
        first, second = second, first + second
    a, b = second, first
    while b:
        a, b = b, a % b
    return a

#: heap_one_push | log n | 1 | heap_ints
import heapq

def solve(heap):
    heapq.heappush(heap, 0)
    return heap[0]

#: search_peak | log n | 1 | mountain
def solve(nums):
    low, high = 0, len(nums) - 1
    while low < high:
        mid = (low + high) // 2
        if nums[mid] < nums[mid + 1]:
            low = mid + 1
        else:
            high = mid
    return nums[low]

#: square_root_search | log n | 1 | number
def solve(n):
    low, high = 0, n
    while low < high:
        mid = (low + high + 1) // 2
        if mid * mid <= n:
            low = mid
        else:
            high = mid - 1
    return low

#: gallop | log n | 1 | sorted_target
def solve(nums, target):
    bound = 1
    while bound < len(nums) and nums[bound] < target:
        bound *= 2
    low, high = bound // 2, min(bound, len(nums) - 1)
    while low < high:
        mid = (low + high) // 2
        if nums[mid] < target:
            low = mid + 1
        else:
            high = mid
    return low

#: prime_by_division | sqrt n | 1 | prime
def solve(n):
    if n < 2:
        return False
    divisor = 2
    while divisor * divisor <= n:
        if n % divisor == 0:
            return False
        divisor += 1
    return True

#: divisor_pairs | sqrt n | 1 | prime
def solve(n):
    count = 0
    for divisor in range(1, int(n ** 0.5) + 1):
        if n % divisor == 0:
            count += 1 if divisor * divisor == n else 2
    return count

#: square_root_by_odd_numbers | sqrt n | 1 | number
def solve(n):
    odd, steps = 1, 0
    while n >= odd:
        n -= odd
        odd += 2
        steps += 1
    return steps

#: staircase_rows | sqrt n | 1 | number
def solve(n):
    row = 0
    while n > row:
        row += 1
        n -= row
    return row

#: jump_search | sqrt n | 1 | sorted_target
def solve(nums, target):
    size = len(nums)
    step = max(1, int(size ** 0.5))
    block = 0
    while block + step < size and nums[block + step - 1] < target:
        block += step
    for at in range(block, min(block + step, size)):
        if nums[at] == target:
            return at
    return -1

#: list_of_divisors | sqrt n | 1 | prime
def solve(n):
    small, large = [], []
    divisor = 1
    while divisor * divisor <= n:
        if n % divisor == 0:
            small.append(divisor)
            if divisor != n // divisor:
                large.append(n // divisor)
        divisor += 1
    return small + large[::-1]

#: factor_after_twos | sqrt n | 1 | prime
def solve(n):
    factors = []
    while n % 2 == 0:
        factors.append(2)
        n //= 2
    divisor = 3
    while divisor * divisor <= n:
        while n % divisor == 0:
            factors.append(divisor)
            n //= divisor
        divisor += 2
    if n > 1:
        factors.append(n)
    return factors

#: block_sums_query | sqrt n | 1 | ints
import math

def solve(nums):
    step = math.isqrt(len(nums)) or 1
    total = 0
    for at in range(0, len(nums), step):
        total += nums[at]
    return total

#: total | n | 1 | ints
def solve(nums):
    result = 0
    for value in nums:
        result += value
    return result

#: built_in_total | n | 1 | ints
def solve(nums):
    return sum(nums)

#: largest | n | 1 | ints
def solve(nums):
    best = nums[0]
    for value in nums:
        if value > best:
            best = value
    return best

#: pair_by_table | n | n | missing
def solve(nums, target):
    seen = {}
    for position, value in enumerate(nums):
        if target - value in seen:
            return [seen[target - value], position]
        seen[value] = position
    return []

#: distinct_count | n | n | ints
def solve(nums):
    return len(set(nums))

#: running_sums | n | 1 | ints
def solve(nums):
    sums, total = [], 0
    for value in nums:
        total += value
        sums.append(total)
    return sums

#: prefix_then_best | n | n | ints
def solve(nums):
    sums = [0]
    for value in nums:
        sums.append(sums[-1] + value)
    best = 0
    for at in range(1, len(sums)):
        best = max(best, sums[at] - sums[at - 1])
    return best

#: reversed_text | n | 1 | text
def solve(text):
    return text[::-1]

#: palindrome_pointers | n | 1 | same_text
def solve(text):
    left, right = 0, len(text) - 1
    while left < right:
        if text[left] != text[right]:
            return False
        left += 1
        right -= 1
    return True

#: letter_counts | n | 1 | text
from collections import Counter

def solve(text):
    counts = Counter(text)
    return max(counts.values())

#: window_without_repeats | n | 1 | text
def solve(text):
    last, start, best = {}, 0, 0
    for at, letter in enumerate(text):
        if letter in last and last[letter] >= start:
            start = last[letter] + 1
        last[letter] = at
        best = max(best, at - start + 1)
    return best

#: brackets | n | n | brackets
def solve(text):
    stack = []
    for sign in text:
        if sign == "(":
            stack.append(sign)
        elif not stack:
            return False
        else:
            stack.pop()
    return not stack

#: next_greater | n | n | falling
def solve(nums):
    answer, stack = [-1] * len(nums), []
    for at, value in enumerate(nums):
        while stack and nums[stack[-1]] < value:
            answer[stack.pop()] = value
        stack.append(at)
    return answer[0]

#: recursive_sum | n | n | ints_shallow
def solve(nums):
    def add(at):
        return 0 if at == len(nums) else nums[at] + add(at + 1)
    return add(0)

#: deque_queue | n | n | ints
from collections import deque

def solve(nums):
    queue = deque(nums)
    total = 0
    while queue:
        total += queue.popleft()
    return total

#: joined_text | n | n | ints
def solve(nums):
    parts = []
    for value in nums:
        parts.append(str(value % 10))
    return len("".join(parts))

#: two_pointers_sorted | n | 1 | sorted_missing
def solve(nums, target):
    left, right = 0, len(nums) - 1
    while left < right:
        found = nums[left] + nums[right]
        if found == target:
            return [left, right]
        if found < target:
            left += 1
        else:
            right -= 1
    return []

#: heapify_only | n | 1 | falling
import heapq

def solve(nums):
    heapq.heapify(nums)
    return nums[0]

#: graph_search | n | n | chain_graph
from collections import deque

def solve(neighbours):
    seen, queue = {0}, deque([0])
    while queue:
        node = queue.popleft()
        for other in neighbours[node]:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return len(seen)

#: halving_sum | n | 1 | ints
def solve(nums):
    size, total = len(nums), 0
    while size > 0:
        for at in range(size):
            total += nums[at]
        size //= 2
    return total

#: counting_sort | n | n | small_values
def solve(nums):
    counts = [0] * (len(nums) + 1)
    for value in nums:
        counts[value] += 1
    result = []
    for value, count in enumerate(counts):
        result.extend([value] * count)
    return result[0]

#: majority_vote | n | 1 | ints
def solve(nums):
    candidate, votes = None, 0
    for value in nums:
        if votes == 0:
            candidate = value
        votes += 1 if value == candidate else -1
    return candidate
