// Labelled solutions in Java. Each begins with: name | time | space | inputs.

//: first_and_last | 1 | 1 | ints
class Solution { int solve(int[] nums) { return nums[0] + nums[nums.length - 1]; } }

//: triangle_number | 1 | 1 | number
class Solution { long solve(long n) { return n * (n + 1) / 2 % 1000003; } }

//: last_letters | 1 | 1 | text
class Solution {
  int solve(String text) {
    int total = 0;
    for (int at = 0; at < 3; at++) total += text.charAt(text.length() - 1 - at % text.length());
    return total;
  }
}

//: corner_of_grid | 1 | 1 | matrix
class Solution { int solve(int[][] grid) { return grid[0][0] + grid[grid.length - 1][0]; } }

//: list_end_taken | 1 | 1 | ints
class Solution {
  int solve(List<Integer> nums) {
    int last = nums.remove(nums.size() - 1);
    return last + nums.size();
  }
}

//: binary_search | log n | 1 | sorted_target
class Solution {
  int solve(int[] nums, int target) {
    int low = 0, high = nums.length - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      if (nums[mid] == target) return mid;
      if (nums[mid] < target) low = mid + 1;
      else high = mid - 1;
    }
    return -1;
  }
}

//: binary_search_of_library | log n | 1 | sorted_target
class Solution { int solve(int[] nums, int target) { return Arrays.binarySearch(nums, target) < 0 ? 0 : 1; } }

//: binary_search_recursive | log n | log n | sorted_target
class Solution {
  int solve(int[] nums, int target) { return look(nums, target, 0, nums.length - 1); }
  private int look(int[] nums, int target, int low, int high) {
    if (low > high) return -1;
    int mid = low + (high - low) / 2;
    if (nums[mid] == target) return mid;
    return nums[mid] < target ? look(nums, target, mid + 1, high) : look(nums, target, low, mid - 1);
  }
}

//: halvings | log n | 1 | number
class Solution {
  int solve(long n) {
    int count = 0;
    while (n > 0) {
      n /= 2;
      count++;
    }
    return count;
  }
}

//: is_prime | sqrt n | 1 | prime
class Solution {
  boolean solve(long n) {
    for (long divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor == 0) return false;
    return n > 1;
  }
}

//: integer_root | sqrt n | 1 | number
class Solution {
  long solve(long n) {
    long root = 0;
    while ((root + 1) * (root + 1) <= n) root++;
    return root;
  }
}

//: divisors_counted | sqrt n | 1 | number
class Solution {
  int solve(int n) {
    int count = 0;
    for (int each = 1; (long) each * each <= n; each++) {
      if (n % each == 0) count += each * each == n ? 1 : 2;
    }
    return count;
  }
}

//: sum_loop | n | 1 | ints
class Solution {
  long solve(int[] nums) {
    long total = 0;
    for (int value : nums) total += value;
    return total;
  }
}

//: sum_by_stream | n | 1 | ints
class Solution { int solve(int[] nums) { return Arrays.stream(nums).map(value -> value % 7).sum(); } }

//: seen_before | n | n | shuffled
class Solution {
  boolean solve(int[] nums) {
    Set<Integer> seen = new HashSet<>();
    for (int value : nums) if (!seen.add(value)) return true;
    return false;
  }
}

//: prefix_sums | n | n | ints
class Solution {
  long solve(int[] nums) {
    long[] prefix = new long[nums.length + 1];
    for (int at = 0; at < nums.length; at++) prefix[at + 1] = prefix[at] + nums[at];
    return prefix[nums.length] - prefix[nums.length / 2];
  }
}

//: largest_run | n | 1 | ints
class Solution {
  int solve(int[] nums) {
    int best = nums[0], here = 0;
    for (int value : nums) {
      here = Math.max(value, here + value);
      best = Math.max(best, here);
    }
    return best;
  }
}

//: doubled_answer | n | 1 | ints
class Solution {
  int[] solve(int[] nums) {
    int[] out = new int[nums.length];
    for (int at = 0; at < nums.length; at++) out[at] = 2 * nums[at];
    return out;
  }
}

//: text_built | n | n | text
class Solution {
  int solve(String text) {
    StringBuilder out = new StringBuilder();
    for (char letter : text.toCharArray()) if (letter != 'e') out.append(letter);
    return out.length();
  }
}

//: letters_counted | n | 1 | text
class Solution {
  int solve(String text) {
    int[] counts = new int[26];
    for (int at = 0; at < text.length(); at++) counts[text.charAt(at) - 'a']++;
    int best = 0;
    for (int count : counts) best = Math.max(best, count);
    return best;
  }
}

//: sum_recursive | n | n | ints_shallow
class Solution {
  long solve(int[] nums) { return from(nums, 0); }
  private long from(int[] nums, int at) { return at == nums.length ? 0 : nums[at] + from(nums, at + 1); }
}

//: stack_of_greater | n | n | falling
class Solution {
  int solve(int[] nums) {
    Deque<Integer> waiting = new ArrayDeque<>();
    int found = 0;
    for (int value : nums) {
      while (!waiting.isEmpty() && waiting.peek() < value) {
        waiting.pop();
        found++;
      }
      waiting.push(value);
    }
    return found;
  }
}

//: chain_depth | n | n | chain_graph
class Solution {
  int solve(List<List<Integer>> graph) {
    int[] distance = new int[graph.size()];
    Arrays.fill(distance, -1);
    Queue<Integer> line = new LinkedList<>();
    line.add(0);
    distance[0] = 0;
    int far = 0;
    while (!line.isEmpty()) {
      int node = line.poll();
      far = Math.max(far, distance[node]);
      for (int next : graph.get(node)) {
        if (distance[next] < 0) {
          distance[next] = distance[node] + 1;
          line.add(next);
        }
      }
    }
    return far;
  }
}

//: climbing_two_steps | n | 1 | count
class Solution {
  long solve(int n) {
    long before = 1, here = 1;
    for (int step = 2; step <= n; step++) {
      long next = (before + here) % 1000003;
      before = here;
      here = next;
    }
    return here;
  }
}

//: counts_merged | n | n | shuffled
class Solution {
  int solve(int[] nums) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int value : nums) counts.merge(value, 1, Integer::sum);
    int best = 0;
    for (int count : counts.values()) best = Math.max(best, count);
    return best;
  }
}

//: list_sorted | n log n | n | shuffled
class Solution {
  int solve(int[] nums) {
    List<Integer> order = new ArrayList<>();
    for (int value : nums) order.add(value);
    Collections.sort(order);
    return order.get(order.size() / 2);
  }
}

//: boxed_by_comparator | n log n | n | shuffled
class Solution {
  int solve(int[] nums) {
    Integer[] order = new Integer[nums.length];
    for (int at = 0; at < nums.length; at++) order[at] = nums[at];
    Arrays.sort(order, (a, b) -> b - a);
    return order[0];
  }
}

//: tree_map_counts | n log n | n | shuffled
class Solution {
  int solve(int[] nums) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    for (int value : nums) counts.put(value, counts.getOrDefault(value, 0) + 1);
    return counts.firstKey();
  }
}

//: heap_emptied | n log n | n | shuffled
class Solution {
  long solve(int[] nums) {
    PriorityQueue<Integer> heap = new PriorityQueue<>();
    for (int value : nums) heap.offer(value);
    long mixed = 0;
    while (!heap.isEmpty()) mixed = (mixed * 7 + heap.poll()) % 10007;
    return mixed;
  }
}

//: merge_sort_own | n log n | n | shuffled
class Solution {
  int solve(int[] nums) {
    sort(nums, new int[nums.length], 0, nums.length);
    return nums[0];
  }
  private void sort(int[] nums, int[] room, int from, int to) {
    if (to - from < 2) return;
    int mid = (from + to) / 2;
    sort(nums, room, from, mid);
    sort(nums, room, mid, to);
    int left = from, right = mid;
    for (int at = from; at < to; at++) {
      if (right == to || (left < mid && nums[left] <= nums[right])) room[at] = nums[left++];
      else room[at] = nums[right++];
    }
    System.arraycopy(room, from, nums, from, to - from);
  }
}

//: search_for_each | n log n | 1 | sorted_two
class Solution {
  int solve(int[] sorted, int[] wanted) {
    int found = 0;
    for (int value : wanted) if (Arrays.binarySearch(sorted, value) >= 0) found++;
    return found;
  }
}

//: fenwick_inversions | n log n | n | shuffled
class Solution {
  long solve(int[] nums) {
    int[] tree = new int[nums.length + 2];
    long inversions = 0;
    for (int at = nums.length - 1; at >= 0; at--) {
      for (int place = nums[at]; place > 0; place -= place & -place) inversions += tree[place];
      for (int place = nums[at]; place < tree.length; place += place & -place) tree[place]++;
    }
    return inversions;
  }
}

//: halving_for_each | n log n | 1 | count
class Solution {
  long solve(int n) {
    long steps = 0;
    for (int start = 1; start <= n; start++) {
      for (int rest = n; rest > 0; rest /= 2) steps++;
    }
    return steps;
  }
}

//: squares_below_for_each | n sqrt n | 1 | count
class Solution {
  long solve(int n) {
    long found = 0;
    for (int value = 1; value <= n; value++) {
      for (int root = 1; root * root <= n; root++) if (value % root == 0) found++;
    }
    return found;
  }
}

//: blocks_of_root | n sqrt n | sqrt n | ints
class Solution {
  long solve(int[] nums) {
    int width = 1;
    while (width * width < nums.length) width++;
    long[] blocks = new long[nums.length / width + 1];
    for (int at = 0; at < nums.length; at++) blocks[at / width] += nums[at];
    long total = 0;
    for (int query = 0; query < nums.length; query++) {
      for (long block : blocks) total = (total + block) % 1000003;
    }
    return total;
  }
}

//: remove_from_front | n^2 | n | ints
class Solution {
  int solve(List<Integer> nums) {
    List<Integer> rest = new ArrayList<>(nums);
    int total = 0;
    while (!rest.isEmpty()) total = (total + rest.remove(0)) % 1009;
    return total;
  }
}

//: add_at_front | n^2 | n | ints
class Solution {
  int solve(int[] nums) {
    List<Integer> turned = new ArrayList<>();
    for (int value : nums) turned.add(0, value);
    return turned.get(0);
  }
}

//: contains_in_list | n^2 | n | shuffled
class Solution {
  boolean solve(int[] nums) {
    List<Integer> seen = new ArrayList<>();
    for (int value : nums) {
      if (seen.contains(value)) return true;
      seen.add(value);
    }
    return false;
  }
}

//: text_by_plus | n^2 | n | text
class Solution {
  int solve(String text) {
    String grown = "";
    for (int at = 0; at < text.length(); at++) grown += text.charAt(at);
    return grown.length();
  }
}

//: suffixes | n^2 | n | text
class Solution {
  int solve(String text) {
    int total = 0;
    for (int at = 0; at < text.length(); at++) total += text.substring(at).length() % 7;
    return total;
  }
}

//: builder_from_front | n^2 | n | text
class Solution {
  int solve(String text) {
    StringBuilder turned = new StringBuilder();
    for (int at = 0; at < text.length(); at++) turned.insert(0, text.charAt(at));
    return turned.length();
  }
}

//: linked_list_by_index | n^2 | n | ints_shallow
class Solution {
  long solve(int[] nums) {
    List<Integer> list = new LinkedList<>();
    for (int value : nums) list.add(value);
    long total = 0;
    for (int at = 0; at < list.size(); at++) total += list.get(at);
    return total;
  }
}

//: copy_for_each | n^2 | n | ints
class Solution {
  int solve(int[] nums) {
    int total = 0;
    for (int at = 0; at < nums.length; at++) {
      int[] copy = Arrays.copyOf(nums, nums.length);
      total = (total + copy[at]) % 1009;
    }
    return total;
  }
}

//: bubble | n^2 | 1 | falling
class Solution {
  int solve(int[] nums) {
    for (int end = nums.length; end > 1; end--) {
      for (int at = 1; at < end; at++) {
        if (nums[at - 1] > nums[at]) {
          int kept = nums[at];
          nums[at] = nums[at - 1];
          nums[at - 1] = kept;
        }
      }
    }
    return nums[0];
  }
}

//: pairs_counted | n^2 | 1 | ints
class Solution {
  int solve(int[] nums) {
    int pairs = 0;
    for (int a = 0; a < nums.length; a++) {
      for (int b = a + 1; b < nums.length; b++) if ((nums[a] + nums[b]) % 5 == 0) pairs++;
    }
    return pairs;
  }
}

//: common_subsequence_table | n^2 | n^2 | two_texts
class Solution {
  int solve(String a, String b) {
    int[][] best = new int[a.length() + 1][b.length() + 1];
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        if (a.charAt(i - 1) == b.charAt(j - 1)) best[i][j] = best[i - 1][j - 1] + 1;
        else best[i][j] = Math.max(best[i - 1][j], best[i][j - 1]);
      }
    }
    return best[a.length()][b.length()];
  }
}

//: common_subsequence_rows | n^2 | n | two_texts
class Solution {
  int solve(String a, String b) {
    int[] before = new int[b.length() + 1], row = new int[b.length() + 1];
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? before[j - 1] + 1 : Math.max(before[j], row[j - 1]);
      }
      int[] kept = before;
      before = row;
      row = kept;
    }
    return before[b.length()];
  }
}

//: sum_of_grid | n^2 | 1 | matrix
class Solution {
  long solve(int[][] grid) {
    long total = 0;
    for (int[] row : grid) for (int value : row) total += value;
    return total;
  }
}

//: sort_each_prefix | n^2 log n | n | ints_tiny
class Solution {
  int solve(int[] nums) {
    int total = 0;
    for (int end = 1; end <= nums.length; end++) {
      List<Integer> part = new ArrayList<>();
      for (int at = 0; at < end; at++) part.add(nums[at]);
      part.sort(null);
      total = (total + part.get(end / 2)) % 1009;
    }
    return total;
  }
}

//: search_for_each_pair | n^2 log n | 1 | rising
class Solution {
  int solve(int[] nums) {
    int found = 0;
    for (int a : nums) for (int b : nums) if (Arrays.binarySearch(nums, a - b) >= 0) found++;
    return found;
  }
}

//: tree_of_pairs | n^2 log n | n^2 | ints_tiny
class Solution {
  int solve(int[] nums) {
    TreeSet<Integer> sums = new TreeSet<>();
    for (int a = 0; a < nums.length; a++) {
      for (int b = 0; b < nums.length; b++) sums.add(nums[a] * 4096 + nums[b]);
    }
    return sums.size();
  }
}

//: triples | n^3 | 1 | ints_tiny
class Solution {
  int solve(int[] nums) {
    int found = 0;
    for (int a = 0; a < nums.length; a++) {
      for (int b = a + 1; b < nums.length; b++) {
        for (int c = b + 1; c < nums.length; c++) if (nums[a] + nums[b] == nums[c]) found++;
      }
    }
    return found;
  }
}

//: matrix_product | n^3 | 1 | matrix
class Solution {
  int[][] solve(int[][] a) {
    int size = a.length;
    int[][] out = new int[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) out[i][j] = (out[i][j] + a[i][k] * a[k][j]) % 1009;
      }
    }
    return out;
  }
}

//: fibonacci_plain | 2^n | n | count_small
class Solution { long solve(int n) { return n < 2 ? n : solve(n - 1) + solve(n - 2); } }

//: subsets_counted | 2^n | n | ints_small
class Solution {
  int solve(int[] nums) { return choose(nums, 0, 0); }
  private int choose(int[] nums, int at, int total) {
    if (at == nums.length) return total % 3 == 0 ? 1 : 0;
    return choose(nums, at + 1, total) + choose(nums, at + 1, total + nums[at]);
  }
}

//: subsets_by_mask | 2^n | 1 | ints_small
class Solution {
  int solve(int[] nums) {
    int best = 0;
    for (long mask = 0; mask < 1L << nums.length; mask++) {
      int total = 0;
      for (int at = 0; at < nums.length; at++) if ((mask >> at & 1) == 1) total += nums[at];
      best = Math.max(best, total % 17);
    }
    return best;
  }
}

//: orders_by_swapping | n! | n | ints_small
class Solution {
  int solve(int[] nums) { return arrange(nums, 0); }
  private int arrange(int[] nums, int at) {
    if (at == nums.length) return nums[0] % 2;
    int found = 0;
    for (int other = at; other < nums.length; other++) {
      swap(nums, at, other);
      found += arrange(nums, at + 1);
      swap(nums, at, other);
    }
    return found;
  }
  private void swap(int[] nums, int a, int b) {
    int kept = nums[a];
    nums[a] = nums[b];
    nums[b] = kept;
  }
}

//: both_arrays | n + m | 1 | two_sizes
class Solution {
  long solve(int[] a, int[] b) {
    long total = 0;
    for (int value : a) total += value;
    for (int value : b) total -= value;
    return total;
  }
}

//: every_pair_of_both | n m | 1 | two_sizes
class Solution {
  int solve(int[] a, int[] b) {
    int equal = 0;
    for (int left : a) for (int right : b) if (left == right) equal++;
    return equal;
  }
}
