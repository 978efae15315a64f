// Labelled solutions in JavaScript, beyond O(n log n). Each begins with: name | time | space | inputs.

//: root_walks | n sqrt n | 1 | ints
function solve(nums) {
  let total = 0;
  for (let at = 0; at < nums.length; at += 1) {
    for (let step = 0; step * step < nums.length; step += 1) total += nums[at] ^ step;
  }
  return total;
}

//: least_squares | n sqrt n | n | count
function solve(n) {
  const best = new Array(n + 1).fill(0);
  for (let value = 1; value <= n; value += 1) {
    let least = value;
    for (let root = 1; root * root <= value; root += 1)
      least = Math.min(least, best[value - root * root] + 1);
    best[value] = least;
  }
  return best[n];
}

//: root_of_prefixes | n sqrt n | 1 | ints
function solve(nums) {
  let total = 0;
  for (let at = 1; at <= nums.length; at += 1) {
    let row = 1;
    let left = at;
    while (left >= row) {
      left -= row;
      row += 1;
    }
    total += row;
  }
  return total;
}

//: all_pairs | n^2 | 1 | missing
function solve(nums, target) {
  for (let first = 0; first < nums.length; first += 1) {
    for (let second = first + 1; second < nums.length; second += 1) {
      if (nums[first] + nums[second] === target) return [first, second];
    }
  }
  return [];
}

//: includes_in_loop | n^2 | n | ints
function solve(nums) {
  const seen = [];
  for (const value of nums) {
    if (!seen.includes(value)) seen.push(value);
  }
  return seen.length;
}

//: index_of_each | n^2 | 1 | ints
function solve(nums) {
  let total = 0;
  for (const value of nums) total += nums.indexOf(value);
  return total;
}

//: shift_queue | n^2 | n | ints
function solve(nums) {
  const queue = nums.slice();
  let total = 0;
  while (queue.length > 0) total += queue.shift();
  return total;
}

//: unshift_all | n^2 | n | ints
function solve(nums) {
  const result = [];
  for (const value of nums) result.unshift(value);
  return result[0];
}

//: spread_in_reduce | n^2 | n | ints
function solve(nums) {
  const result = nums.reduce((all, value) => [...all, value + 1], []);
  return result.length;
}

//: concat_in_loop | n^2 | n | ints
function solve(nums) {
  let result = [];
  for (const value of nums) result = result.concat([value]);
  return result.length;
}

//: slice_in_recursion | n^2 | n^2 | ints_tiny
function solve(nums) {
  return nums.length === 0 ? 0 : nums[0] + solve(nums.slice(1));
}

//: substring_walk | n^2 | n | text
function solve(text) {
  let rest = text;
  let count = 0;
  while (rest.length > 0) {
    if (rest[0] === 'a') count += 1;
    rest = rest.substring(1);
  }
  return count;
}

//: splice_from_middle | n^2 | n | ints
function solve(nums) {
  const rest = nums.slice();
  let total = 0;
  while (rest.length > 0) total += rest.splice(0, 1)[0];
  return total;
}

//: bubble_sort | n^2 | 1 | falling
function solve(nums) {
  for (let end = nums.length - 1; end > 0; end -= 1) {
    for (let at = 0; at < end; at += 1) {
      if (nums[at] > nums[at + 1]) {
        const held = nums[at];
        nums[at] = nums[at + 1];
        nums[at + 1] = held;
      }
    }
  }
  return nums[0];
}

//: quicksort_first_pivot | n^2 | n^2 | orders_tiny
function solve(nums) {
  if (nums.length < 2) return nums;
  const [pivot, ...rest] = nums;
  return [
    ...solve(rest.filter((value) => value < pivot)),
    pivot,
    ...solve(rest.filter((value) => value >= pivot)),
  ];
}

//: grid_total | n^2 | 1 | matrix
function solve(grid) {
  let total = 0;
  for (const row of grid) for (const value of row) total += value;
  return total;
}

//: common_subsequence | n^2 | n^2 | two_texts
function solve(first, second) {
  const table = Array.from({ length: first.length + 1 }, () => new Array(second.length + 1).fill(0));
  for (let i = 1; i <= first.length; i += 1) {
    for (let j = 1; j <= second.length; j += 1) {
      table[i][j] =
        first[i - 1] === second[j - 1] ? table[i - 1][j - 1] + 1 : Math.max(table[i - 1][j], table[i][j - 1]);
    }
  }
  return table[first.length][second.length];
}

//: some_inside_filter | n^2 | n | ints
function solve(nums) {
  return nums.filter((value, at) => !nums.some((other, place) => place > at && other === value)).length;
}

//: max_of_prefixes | n^2 | n | ints
function solve(nums) {
  let total = 0;
  for (let at = 1; at <= nums.length; at += 1) total += Math.max(...nums.slice(0, at));
  return total;
}

//: rows_sorted | n^2 log n | n | matrix
function solve(grid) {
  let total = 0;
  for (const row of grid) total += [...row].sort((a, b) => a - b)[0];
  return total;
}

//: sort_in_loop | n^2 log n | n | shuffled
function solve(nums) {
  let total = 0;
  for (let at = 0; at < nums.length; at += 1) {
    const ordered = [...nums.slice(at), ...nums.slice(0, at)].sort((a, b) => a - b);
    total += ordered[0];
  }
  return total;
}

//: pair_then_search | n^2 log n | 1 | rising
function solve(nums) {
  let count = 0;
  for (const first of nums) {
    for (const second of nums) {
      let low = 0;
      let high = nums.length;
      while (low < high) {
        const mid = (low + high) >> 1;
        if (nums[mid] < first + second) low = mid + 1;
        else high = mid;
      }
      if (nums[low] === first + second) count += 1;
    }
  }
  return count;
}

//: doubling_in_pairs | n^2 log n | 1 | ints
function solve(nums) {
  let total = 0;
  for (let a = 0; a < nums.length; a += 1) {
    for (let b = 0; b < nums.length; b += 1) {
      for (let step = 1; step < nums.length; step *= 2) total += step;
    }
  }
  return total;
}

//: all_triples | n^3 | 1 | missing
function solve(nums, target) {
  let found = 0;
  for (let a = 0; a < nums.length; a += 1) {
    for (let b = a + 1; b < nums.length; b += 1) {
      for (let c = b + 1; c < nums.length; c += 1) {
        if (nums[a] + nums[b] + nums[c] === target) found += 1;
      }
    }
  }
  return found;
}

//: grid_product | n^3 | n^2 | matrix
function solve(grid) {
  const size = grid.length;
  const product = grid.map((row) => row.map(() => 0));
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      for (let k = 0; k < size; k += 1) product[i][j] += grid[i][k] * grid[k][j];
    }
  }
  return product[0][0];
}

//: slices_summed | n^3 | n | ints
function solve(nums) {
  let best = 0;
  for (let start = 0; start < nums.length; start += 1) {
    for (let end = start + 1; end <= nums.length; end += 1) {
      best = Math.max(
        best,
        nums.slice(start, end).reduce((total, value) => total + value, 0),
      );
    }
  }
  return best;
}

//: includes_in_pairs | n^3 | 1 | ints
function solve(nums) {
  let count = 0;
  for (const first of nums) {
    for (const second of nums) {
      if (nums.includes(first * second + 0.5)) count += 1;
    }
  }
  return count;
}

//: paths_between_all | n^3 | n^2 | matrix
function solve(grid) {
  const best = grid.map((row) => row.slice());
  for (let through = 0; through < best.length; through += 1) {
    for (let from = 0; from < best.length; from += 1) {
      for (let to = 0; to < best.length; to += 1) {
        const length = best[from][through] + best[through][to];
        if (length < best[from][to]) best[from][to] = length;
      }
    }
  }
  return best[0][0];
}

//: palindromes_checked_singly | n^3 | n | same_text
function solve(text) {
  let count = 0;
  for (let start = 0; start < text.length; start += 1) {
    for (let end = start + 1; end <= text.length; end += 1) {
      const part = text.slice(start, end);
      let good = true;
      for (let at = 0; at < part.length / 2; at += 1)
        if (part[at] !== part[part.length - 1 - at]) good = false;
      if (good) count += 1;
    }
  }
  return count;
}

//: fibonacci | 2^n | n | count_small
function solve(n) {
  return n < 2 ? n : solve(n - 1) + solve(n - 2);
}

//: subsets_by_recursion | 2^n | n | ints_small
function solve(nums) {
  let best = 0;
  const choose = (at, total) => {
    if (at === nums.length) {
      best = Math.max(best, total % 89);
      return;
    }
    choose(at + 1, total);
    choose(at + 1, total + nums[at]);
  };
  choose(0, 0);
  return best;
}

//: subsets_by_mask | 2^n | 1 | ints_small
function solve(nums) {
  let best = 0;
  for (let mask = 0; mask < 2 ** nums.length; mask += 1) {
    let total = 0;
    for (let at = 0; at < nums.length; at += 1) if ((mask >> at) & 1) total += nums[at];
    best = Math.max(best, total % 83);
  }
  return best;
}

//: towers_of_disks | 2^n | n | count_small
function solve(n) {
  const move = (disks) => (disks === 0 ? 0 : move(disks - 1) + 1 + move(disks - 1));
  return move(n);
}

//: words_of_bits | 2^n | 2^n | count_small
function solve(n) {
  let words = [''];
  for (let at = 0; at < n; at += 1) words = words.flatMap((word) => [word + '0', word + '1']);
  return words.length;
}

//: permutations_by_marks | n! | n | ints_small
function solve(nums) {
  const used = nums.map(() => false);
  let count = 0;
  const place = (depth) => {
    if (depth === nums.length) {
      count += 1;
      return;
    }
    for (let at = 0; at < nums.length; at += 1) {
      if (used[at]) continue;
      used[at] = true;
      place(depth + 1);
      used[at] = false;
    }
  };
  place(0);
  return count;
}

//: permutations_by_swaps | n! | n | ints_small
function solve(nums) {
  let count = 0;
  const swap = (at) => {
    if (at === nums.length) count += 1;
    for (let other = at; other < nums.length; other += 1) {
      [nums[at], nums[other]] = [nums[other], nums[at]];
      swap(at + 1);
      [nums[at], nums[other]] = [nums[other], nums[at]];
    }
  };
  swap(0);
  return count;
}

//: tour_of_all_cities | n! | n | matrix_small
function solve(grid) {
  const size = grid.length;
  const seen = new Array(size).fill(false);
  seen[0] = true;
  const tour = (at, visited) => {
    if (visited === size) return grid[at][0];
    let best = Infinity;
    for (let city = 1; city < size; city += 1) {
      if (seen[city]) continue;
      seen[city] = true;
      best = Math.min(best, grid[at][city] + tour(city, visited + 1));
      seen[city] = false;
    }
    return best;
  };
  return tour(0, 1);
}
