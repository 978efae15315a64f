// Labelled solutions in Rust. Each begins with: name | time | space | inputs.

//: first_and_last | 1 | 1 | ints
fn solve(nums: Vec<i64>) -> i64 { nums[0] + nums[nums.len() - 1] }

//: triangle_number | 1 | 1 | number
fn solve(n: i64) -> i64 { n * (n + 1) / 2 % 1000003 }

//: popped_once | 1 | 1 | ints
fn solve(mut nums: Vec<i64>) -> i64 { nums.pop().unwrap_or(0) + nums.len() as i64 }

//: binary_search_own | log n | 1 | sorted_target
fn solve(nums: Vec<i64>, target: i64) -> i64 {
    let (mut low, mut high) = (0, nums.len());
    while low < high {
        let mid = (low + high) / 2;
        if nums[mid] < target { low = mid + 1; } else { high = mid; }
    }
    low as i64
}

//: power_recursive | log n | log n | number
fn raise(base: i64, exponent: i64) -> i64 {
    if exponent == 0 { return 1; }
    let half = raise(base, exponent / 2);
    let square = half * half % 1000003;
    if exponent % 2 == 1 { square * base % 1000003 } else { square }
}
fn solve(n: i64) -> i64 { raise(3, n) }

//: is_prime | sqrt n | 1 | prime
fn solve(n: i64) -> bool {
    let mut divisor = 2;
    while divisor * divisor <= n {
        if n % divisor == 0 { return false; }
        divisor += 1;
    }
    n > 1
}

//: integer_root | sqrt n | 1 | number
fn solve(n: i64) -> i64 {
    let mut root = 0;
    while (root + 1) * (root + 1) <= n { root += 1; }
    root
}

//: sum_by_iterator | n | 1 | ints
fn solve(nums: Vec<i64>) -> i64 { nums.iter().sum() }

//: largest_run | n | 1 | ints
fn solve(nums: Vec<i64>) -> i64 {
    let (mut best, mut here) = (nums[0], 0);
    for &value in &nums {
        here = value.max(here + value);
        best = best.max(here);
    }
    best
}

//: seen_before | n | n | shuffled
use std::collections::HashSet;
fn solve(nums: Vec<i64>) -> bool {
    let mut seen = HashSet::new();
    for value in &nums {
        if !seen.insert(*value) { return true; }
    }
    false
}

//: prefix_sums | n | n | ints
fn solve(nums: Vec<i64>) -> i64 {
    let mut prefix = vec![0; nums.len() + 1];
    for at in 0..nums.len() { prefix[at + 1] = prefix[at] + nums[at]; }
    prefix[nums.len()] - prefix[nums.len() / 2]
}

//: letters_collected | n | n | text
fn solve(text: String) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters.first() == letters.last()
}

//: sum_recursive | n | n | ints_shallow
fn from(nums: &[i64]) -> i64 { if nums.is_empty() { 0 } else { nums[0] + from(&nums[1..]) } }
fn solve(nums: Vec<i64>) -> i64 { from(&nums) }

//: doubled_answer | n | 1 | ints
fn solve(nums: Vec<i64>) -> Vec<i64> {
    let mut out = Vec::new();
    for value in &nums { out.push(2 * value); }
    out
}

//: stack_of_greater | n | n | falling
fn solve(nums: Vec<i64>) -> i64 {
    let mut waiting: Vec<i64> = Vec::new();
    let mut found = 0;
    for &value in &nums {
        while let Some(&top) = waiting.last() {
            if top >= value { break; }
            waiting.pop();
            found += 1;
        }
        waiting.push(value);
    }
    found
}

//: stable_sort | n log n | n | shuffled
fn solve(mut nums: Vec<i64>) -> i64 {
    nums.sort();
    nums[nums.len() / 2]
}

//: tree_map_counts | n log n | n | shuffled
use std::collections::BTreeMap;
fn solve(nums: Vec<i64>) -> i64 {
    let mut counts = BTreeMap::new();
    for value in &nums { *counts.entry(*value).or_insert(0) += 1; }
    *counts.keys().next().unwrap()
}

//: heap_emptied | n log n | n | shuffled
use std::collections::BinaryHeap;
fn solve(nums: Vec<i64>) -> i64 {
    let mut heap = BinaryHeap::new();
    for value in &nums { heap.push(*value); }
    let mut mixed = 0;
    while let Some(top) = heap.pop() { mixed = (mixed * 7 + top) % 10007; }
    mixed
}

//: merge_sort_own | n log n | n | shuffled
fn sorted(nums: &[i64]) -> Vec<i64> {
    if nums.len() < 2 { return nums.to_vec(); }
    let mid = nums.len() / 2;
    let (left, right) = (sorted(&nums[..mid]), sorted(&nums[mid..]));
    let (mut a, mut b) = (0, 0);
    let mut out = Vec::with_capacity(nums.len());
    while a < left.len() || b < right.len() {
        if b == right.len() || (a < left.len() && left[a] <= right[b]) {
            out.push(left[a]);
            a += 1;
        } else {
            out.push(right[b]);
            b += 1;
        }
    }
    out
}
fn solve(nums: Vec<i64>) -> i64 { sorted(&nums)[0] }

//: search_for_each | n log n | 1 | sorted_two
fn solve(ordered: Vec<i64>, wanted: Vec<i64>) -> i64 {
    wanted.iter().filter(|value| ordered.binary_search(value).is_ok()).count() as i64
}

//: halving_for_each | n log n | 1 | count
fn solve(n: i64) -> i64 {
    let mut steps = 0;
    for _ in 0..n {
        let mut rest = n;
        while rest > 0 {
            rest /= 2;
            steps += 1;
        }
    }
    steps
}

//: squares_below_for_each | n sqrt n | 1 | count
fn solve(n: i64) -> i64 {
    let mut found = 0;
    for value in 1..=n {
        let mut root = 1;
        while root * root <= n {
            if value % root == 0 { found += 1; }
            root += 1;
        }
    }
    found
}

//: remove_from_front | n^2 | n | ints
fn solve(nums: Vec<i64>) -> i64 {
    let mut rest = nums.clone();
    let mut total = 0;
    while !rest.is_empty() { total = (total + rest.remove(0)) % 1009; }
    total
}

//: insert_at_front | n^2 | n | ints
fn solve(nums: Vec<i64>) -> i64 {
    let mut turned = Vec::new();
    for value in &nums { turned.insert(0, *value); }
    turned[0]
}

//: contains_in_seen | n^2 | n | shuffled
fn solve(nums: Vec<i64>) -> bool {
    let mut seen: Vec<i64> = Vec::new();
    for value in &nums {
        if seen.contains(value) { return true; }
        seen.push(*value);
    }
    false
}

//: text_from_front | n^2 | n | text
fn solve(text: String) -> bool {
    let mut turned = String::new();
    for letter in text.chars() { turned = format!("{}{}", letter, turned); }
    turned == text
}

//: clone_for_each | n^2 | n | ints
fn solve(nums: Vec<i64>) -> i64 {
    let mut total = 0;
    for at in 0..nums.len() {
        let copy = nums.clone();
        total = (total + copy[at]) % 1009;
    }
    total
}

//: bubble | n^2 | 1 | falling
fn solve(mut nums: Vec<i64>) -> i64 {
    for end in (1..nums.len()).rev() {
        for at in 0..end {
            if nums[at] > nums[at + 1] { nums.swap(at, at + 1); }
        }
    }
    nums[0]
}

//: common_subsequence_table | n^2 | n^2 | two_texts
fn solve(a: String, b: String) -> i64 {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut best = vec![vec![0i64; b.len() + 1]; a.len() + 1];
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            best[i][j] = if a[i - 1] == b[j - 1] { best[i - 1][j - 1] + 1 } else { best[i - 1][j].max(best[i][j - 1]) };
        }
    }
    best[a.len()][b.len()]
}

//: sort_each_prefix | n^2 log n | n | ints_tiny
fn solve(nums: Vec<i64>) -> i64 {
    let mut total = 0;
    for end in 1..=nums.len() {
        let mut part = nums[..end].to_vec();
        part.sort();
        total = (total + part[end / 2]) % 1009;
    }
    total
}

//: search_for_each_pair | n^2 log n | 1 | rising
fn solve(nums: Vec<i64>) -> i64 {
    let mut found = 0;
    for a in &nums {
        for b in &nums {
            if nums.binary_search(&(a - b)).is_ok() { found += 1; }
        }
    }
    found
}

//: triples | n^3 | 1 | ints_tiny
fn solve(nums: Vec<i64>) -> i64 {
    let mut found = 0;
    for a in 0..nums.len() {
        for b in a + 1..nums.len() {
            for c in b + 1..nums.len() {
                if nums[a] + nums[b] == nums[c] { found += 1; }
            }
        }
    }
    found
}

//: fibonacci_plain | 2^n | n | count_small
fn solve(n: i64) -> i64 { if n < 2 { n } else { solve(n - 1) + solve(n - 2) } }

//: subsets_counted | 2^n | n | ints_small
fn choose(nums: &[i64], total: i64) -> i64 {
    match nums.split_first() {
        None => total % 3,
        Some((first, rest)) => choose(rest, total) + choose(rest, total + first),
    }
}
fn solve(nums: Vec<i64>) -> i64 { choose(&nums, 0) }

//: orders_by_swapping | n! | n | ints_small
fn arrange(nums: &mut Vec<i64>, at: usize) -> i64 {
    if at == nums.len() { return nums[0] % 2; }
    let mut found = 0;
    for other in at..nums.len() {
        nums.swap(at, other);
        found += arrange(nums, at + 1);
        nums.swap(at, other);
    }
    found
}
fn solve(mut nums: Vec<i64>) -> i64 { arrange(&mut nums, 0) }

//: both_vectors | n + m | 1 | two_sizes
fn solve(a: Vec<i64>, b: Vec<i64>) -> i64 { a.iter().sum::<i64>() - b.iter().sum::<i64>() }

//: every_pair_of_both | n m | 1 | two_sizes
fn solve(a: Vec<i64>, b: Vec<i64>) -> i64 {
    let mut equal = 0;
    for left in &a {
        for right in &b {
            if left == right { equal += 1; }
        }
    }
    equal
}
