// Labelled solutions in JavaScript, from O(1) to O(n log n). Each begins with: name | time | space | inputs.

//: first_and_last | 1 | 1 | ints
function solve(nums) {
  return nums[0] + nums[nums.length - 1];
}

//: triangle_number | 1 | 1 | number
const solve = (n) => (n * (n + 1)) / 2;

//: letter_table | 1 | 1 | text
function solve(text) {
  const counts = new Array(26).fill(0);
  for (let at = 0; at < 26; at += 1) counts[at] = at * 2;
  return counts[text.charCodeAt(0) - 97];
}

//: pop_and_push | 1 | 1 | ints
function solve(nums) {
  const last = nums.pop();
  nums.push(last + 1);
  return nums.length;
}

//: key_in_object | 1 | 1 | record
function solve(table, key) {
  return table[key] === undefined ? -1 : table[key];
}

//: corner_of_grid | 1 | 1 | matrix
function solve(grid) {
  return grid[grid.length - 1][0];
}

//: destructured_three | 1 | 1 | ints
function solve(nums) {
  const a = nums[0],
    b = nums[1],
    c = nums[2];
  return Math.max(a, b, c);
}

//: binary_search | log n | 1 | sorted_target
function solve(nums, target) {
  let low = 0;
  let high = nums.length - 1;
  while (low <= high) {
    const mid = (low + high) >> 1;
    if (nums[mid] === target) return mid;
    if (nums[mid] < target) low = mid + 1;
    else high = mid - 1;
  }
  return -1;
}

//: binary_search_recursive | log n | log n | sorted_target
function solve(nums, target) {
  const look = (low, high) => {
    if (low > high) return -1;
    const mid = (low + high) >> 1;
    if (nums[mid] === target) return mid;
    return nums[mid] < target ? look(mid + 1, high) : look(low, mid - 1);
  };
  return look(0, nums.length - 1);
}

//: halvings | log n | 1 | number
function solve(n) {
  let steps = 0;
  for (let left = n; left > 1; left = Math.floor(left / 2)) steps += 1;
  return steps;
}

//: digit_sum | log n | 1 | number
function solve(n) {
  let sum = 0;
  while (n > 0) {
    sum += n % 10;
    n = (n - (n % 10)) / 10;
  }
  return sum;
}

//: quick_power | log n | 1 | number
function solve(n) {
  let base = 3;
  let result = 1;
  while (n > 0) {
    if (n % 2 === 1) result = (result * base) % 10007;
    base = (base * base) % 10007;
    n = Math.floor(n / 2);
  }
  return result;
}

//: heap_sift_up | log n | 1 | heap_ints
function solve(heap) {
  heap.push(-1);
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (heap[parent] <= heap[at]) break;
    const held = heap[parent];
    heap[parent] = heap[at];
    heap[at] = held;
    at = parent;
  }
  return heap[0];
}

//: peak_of_mountain | log n | 1 | mountain
function solve(nums) {
  let low = 0;
  let high = nums.length - 1;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (nums[mid] < nums[mid + 1]) low = mid + 1;
    else high = mid;
  }
  return low;
}

//: fenwick_prefix | log n | 1 | ints
function solve(tree) {
  let at = tree.length - 1;
  let total = 0;
  let jump = 1;
  while (jump < at) jump *= 2;
  for (at = jump - 1; at > 0; at -= at & -at) total += tree[at % tree.length];
  return total;
}

//: least_divisor | sqrt n | 1 | prime
function solve(n) {
  for (let divisor = 2; divisor * divisor <= n; divisor += 1) {
    if (n % divisor === 0) return divisor;
  }
  return n;
}

//: divisors_of | sqrt n | 1 | prime
function solve(n) {
  let count = 0;
  const root = Math.floor(Math.sqrt(n));
  for (let divisor = 1; divisor <= root; divisor += 1) {
    if (n % divisor === 0) count += divisor * divisor === n ? 1 : 2;
  }
  return count;
}

//: coins_in_rows | sqrt n | 1 | number
function solve(n) {
  let row = 1;
  while (n >= row) {
    n -= row;
    row += 1;
  }
  return row - 1;
}

//: jump_then_walk | sqrt n | 1 | sorted_target
function solve(nums, target) {
  const step = Math.max(1, Math.floor(Math.sqrt(nums.length)));
  let block = 0;
  while (block + step < nums.length && nums[block + step - 1] < target) block += step;
  for (let at = block; at < Math.min(block + step, nums.length); at += 1) {
    if (nums[at] === target) return at;
  }
  return -1;
}

//: every_block_start | sqrt n | 1 | ints
function solve(nums) {
  const step = Math.floor(Math.sqrt(nums.length)) || 1;
  let best = nums[0];
  for (let at = 0; at < nums.length; at += step) best = Math.max(best, nums[at]);
  return best;
}

//: sum_by_loop | n | 1 | ints
function solve(nums) {
  let total = 0;
  for (const value of nums) total += value;
  return total;
}

//: sum_by_reduce | n | 1 | ints
function solve(nums) {
  return nums.reduce((total, value) => total + value, 0);
}

//: distinct_by_set | n | n | ints
function solve(nums) {
  return new Set(nums).size;
}

//: pair_by_map | n | n | missing
function solve(nums, target) {
  const seen = new Map();
  for (let at = 0; at < nums.length; at += 1) {
    const partner = seen.get(target - nums[at]);
    if (partner !== undefined) return [partner, at];
    seen.set(nums[at], at);
  }
  return [];
}

//: filter_and_map | n | n | ints
function solve(nums) {
  const even = nums.filter((value) => value % 2 === 0);
  const squares = even.map((value) => value * value);
  return squares.length;
}

//: join_parts | n | n | text
function solve(text) {
  const parts = [];
  for (const letter of text) parts.push(letter === 'a' ? 'b' : letter);
  return parts.join('').length;
}

//: reverse_by_swaps | n | 1 | ints
function solve(nums) {
  for (let left = 0, right = nums.length - 1; left < right; left += 1, right -= 1) {
    [nums[left], nums[right]] = [nums[right], nums[left]];
  }
  return nums[0];
}

//: valid_brackets | n | n | brackets
function solve(text) {
  const stack = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') stack.push(at);
    else if (stack.length === 0) return false;
    else stack.pop();
  }
  return stack.length === 0;
}

//: queue_with_head | n | n | chain_graph
function solve(neighbours) {
  const seen = new Set([0]);
  const queue = [0];
  for (let head = 0; head < queue.length; head += 1) {
    for (const other of neighbours[queue[head]]) {
      if (!seen.has(other)) {
        seen.add(other);
        queue.push(other);
      }
    }
  }
  return seen.size;
}

//: spread_once | n | n | ints
function solve(nums) {
  const copy = [...nums];
  copy[0] = 7;
  return copy.length;
}

//: recursive_length | n | n | ints_tiny
function solve(nums) {
  const count = (at) => (at === nums.length ? 0 : 1 + count(at + 1));
  return count(0);
}

//: best_window | n | 1 | ints
function solve(nums) {
  let best = nums[0];
  let current = 0;
  for (let at = 0; at < nums.length; at += 1) {
    current = Math.max(current + nums[at], nums[at]);
    best = Math.max(best, current);
  }
  return best;
}

//: anagram_counts | n | 1 | text
function solve(text) {
  const counts = {};
  for (let at = 0; at < text.length; at += 1) counts[text[at]] = (counts[text[at]] || 0) + 1;
  return Object.keys(counts).length;
}

//: growing_step_halves | n | 1 | ints
function solve(nums) {
  let total = 0;
  for (let size = nums.length; size >= 1; size = size >> 1) {
    for (let at = 0; at < size; at += 1) total += nums[at];
  }
  return total;
}

//: sort_numbers | n log n | n | shuffled
function solve(nums) {
  nums.sort((a, b) => a - b);
  return nums[0];
}

//: sort_copy_gaps | n log n | n | shuffled
function solve(nums) {
  const ordered = [...nums].sort((a, b) => b - a);
  let least = Infinity;
  for (let at = 1; at < ordered.length; at += 1) least = Math.min(least, ordered[at - 1] - ordered[at]);
  return least;
}

//: merge_sort | n log n | n | shuffled
function solve(nums) {
  if (nums.length < 2) return nums;
  const mid = nums.length >> 1;
  const left = solve(nums.slice(0, mid));
  const right = solve(nums.slice(mid));
  const merged = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) merged.push(left[i] <= right[j] ? left[i++] : right[j++]);
  while (i < left.length) merged.push(left[i++]);
  while (j < right.length) merged.push(right[j++]);
  return merged;
}

//: merge_intervals | n log n | n | intervals
function solve(intervals) {
  const ordered = intervals.slice().sort((a, b) => a[0] - b[0]);
  let end = -1;
  let groups = 0;
  for (const [start, stop] of ordered) {
    if (start > end) groups += 1;
    end = Math.max(end, stop);
  }
  return groups;
}

//: heap_push_all | n log n | n | falling
function solve(nums) {
  const heap = [];
  for (const value of nums) {
    heap.push(value);
    let at = heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent] <= heap[at]) break;
      [heap[parent], heap[at]] = [heap[at], heap[parent]];
      at = parent;
    }
  }
  return heap[0];
}

//: search_each | n log n | 1 | sorted_two
function solve(nums, wanted) {
  let found = 0;
  for (const value of wanted) {
    let low = 0;
    let high = nums.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (nums[mid] < value) low = mid + 1;
      else high = mid;
    }
    if (nums[low] === value) found += 1;
  }
  return found;
}

//: powers_of_two_rounds | n log n | 1 | ints
function solve(nums) {
  let total = 0;
  for (let step = 1; step < nums.length; step *= 2) {
    for (let at = 0; at < nums.length; at += 1) total += nums[at] & step;
  }
  return total;
}
