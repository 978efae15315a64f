// Labelled solutions in C++, from O(1) to O(n sqrt n). Each begins with: name | time | space | inputs.

//: first_and_last | 1 | 1 | ints
int solve(const vector<int>& nums) { return nums.front() + nums.back(); }

//: triangle_number | 1 | 1 | number
long long solve(long long n) {
  return n * (n + 1) / 2 % 1000003;
}

//: letter_table | 1 | 1 | text
int solve(const string& text) {
  int table[26] = {};
  for (int letter = 0; letter < 26; ++letter) table[letter] = letter * letter;
  return table[text[0] - 'a'] + table[text.back() - 'a'];
}

//: swap_ends | 1 | 1 | ints
int solve(vector<int> nums) {
  swap(nums.front(), nums.back());
  nums.pop_back();
  return (int)nums.size();
}

//: corner_of_grid | 1 | 1 | matrix
int solve(const vector<vector<int>>& grid) {
  return grid.front().front() + grid.back().back();
}

//: binary_search | log n | 1 | sorted_target
int solve(const vector<int>& nums, int target) {
  int low = 0, high = (int)nums.size() - 1;
  while (low <= high) {
    int mid = low + (high - low) / 2;
    if (nums[mid] == target) return mid;
    if (nums[mid] < target) low = mid + 1;
    else high = mid - 1;
  }
  return -1;
}

//: lower_bound_of_library | log n | 1 | sorted_target
int solve(vector<int>& nums, int target) {
  auto found = lower_bound(nums.begin(), nums.end(), target);
  return found == nums.end() ? -1 : int(found - nums.begin());
}

//: digits_of_number | log n | 1 | number
int solve(long long n) {
  int digits = 0;
  for (; n > 0; n /= 10) ++digits;
  return digits;
}

//: power_recursive | log n | log n | number
long long raise(long long base, long long exponent) {
  if (exponent == 0) return 1;
  long long half = raise(base, exponent / 2);
  long long square = half * half % 1000003;
  return exponent % 2 ? square * base % 1000003 : square;
}
long long solve(long long n) { return raise(3, n); }

//: heap_path | log n | 1 | heap_ints
int solve(const vector<int>& heap) {
  size_t at = 0;
  int steps = 0;
  while (2 * at + 1 < heap.size()) {
    at = 2 * at + 1;
    ++steps;
  }
  return steps;
}

//: euclid_like_halving | log n | 1 | number
long long solve(long long n) {
  long long sum = 0;
  while (n > 1) {
    sum += n & 1;
    n >>= 1;
  }
  return sum;
}

//: is_prime | sqrt n | 1 | prime
bool solve(long long n) {
  for (long long divisor = 2; divisor * divisor <= n; ++divisor) {
    if (n % divisor == 0) return false;
  }
  return n > 1;
}

//: integer_root | sqrt n | 1 | number
long long solve(long long n) {
  long long root = 0;
  while ((root + 1) * (root + 1) <= n) root++;
  return root;
}

//: odd_sum | sqrt n | 1 | number
long long solve(long long n) {
  long long sum = 0, odd = 1, count = 0;
  while (sum + odd <= n) {
    sum += odd;
    odd += 2;
    count++;
  }
  return count;
}

//: jump_by_root | sqrt n | 1 | ints
int solve(const vector<int>& nums) {
  const int size = nums.size();
  int step = 1;
  while (step * step < size) ++step;
  int best = 0;
  for (int at = 0; at < size; at += step) best = max(best, nums[at]);
  return best;
}

//: sum_loop | n | 1 | ints
long long solve(const vector<int>& nums) {
  long long total = 0;
  for (int value : nums) total += value;
  return total;
}

//: accumulate_once | n | 1 | ints
long long solve(vector<int>& nums) {
  return accumulate(nums.begin(), nums.end(), 0LL);
}

//: seen_before | n | n | shuffled
bool solve(const vector<int>& nums) {
  unordered_set<int> seen;
  for (int value : nums) {
    if (!seen.insert(value).second) return true;
  }
  return false;
}

//: prefix_sums_beside | n | n | ints
long long solve(const vector<int>& nums) {
  vector<long long> prefix(nums.size() + 1, 0);
  for (size_t at = 0; at < nums.size(); ++at) prefix[at + 1] = prefix[at] + nums[at];
  return prefix.back() - prefix[nums.size() / 2];
}

//: largest_run | n | 1 | ints
int solve(const vector<int>& nums) {
  int best = nums[0], here = 0;
  for (int value : nums) {
    here = max(value, here + value);
    best = max(best, here);
  }
  return best;
}

//: doubled_answer | n | 1 | ints
vector<int> solve(const vector<int>& nums) {
  vector<int> out;
  for (int value : nums) out.push_back(2 * value);
  return out;
}

//: letters_counted | n | 1 | text
int solve(const string& text) {
  array<int, 26> counts{};
  for (char letter : text) ++counts[letter - 'a'];
  return *max_element(counts.begin(), counts.end());
}

//: append_letters | n | 1 | text
string solve(const string& text) {
  string out;
  for (char letter : text) {
    if (letter != 'e') out += letter;
  }
  return out;
}

//: sum_recursive | n | n | ints_shallow
long long sumFrom(const vector<int>& nums, size_t at) {
  if (at == nums.size()) return 0;
  return nums[at] + sumFrom(nums, at + 1);
}
long long solve(const vector<int>& nums) { return sumFrom(nums, 0); }

//: next_greater_stack | n | n | falling
int solve(const vector<int>& nums) {
  stack<int> waiting;
  int found = 0;
  for (int value : nums) {
    while (!waiting.empty() && waiting.top() < value) {
      waiting.pop();
      found++;
    }
    waiting.push(value);
  }
  return found;
}

//: reversed_copy | n | n | text
bool solve(const string& text) {
  string turned(text.rbegin(), text.rend());
  return turned == text;
}

//: brackets_matched | n | n | brackets
bool solve(string text) {
  vector<char> open;
  for (char mark : text) {
    if (mark == '(') open.push_back(mark);
    else if (open.empty()) return false;
    else open.pop_back();
  }
  return open.empty();
}

//: queue_around | n | n | ints
long long solve(const vector<int>& nums) {
  queue<int> line;
  for (int value : nums) line.push(value);
  long long total = 0;
  while (!line.empty()) {
    total = total * 3 % 1009 + line.front();
    line.pop();
  }
  return total;
}

//: chain_depth | n | n | chain_graph
int solve(const vector<vector<int>>& graph) {
  vector<int> distance(graph.size(), -1);
  queue<int> line;
  line.push(0);
  distance[0] = 0;
  int far = 0;
  while (!line.empty()) {
    int node = line.front();
    line.pop();
    far = max(far, distance[node]);
    for (int next : graph[node]) {
      if (distance[next] == -1) {
        distance[next] = distance[node] + 1;
        line.push(next);
      }
    }
  }
  return far;
}

//: nth_smallest | n | 1 | shuffled
int solve(vector<int> nums) {
  int least = nums[0], most = nums[0];
  for (int value : nums) {
    least = min(least, value);
    most = max(most, value);
  }
  return most - least;
}

//: climbing_table | n | n | count
long long solve(int n) {
  vector<long long> ways(n + 2, 1);
  for (int step = 2; step <= n; ++step) ways[step] = (ways[step - 1] + ways[step - 2]) % 1000003;
  return ways[n];
}

//: sort_of_library | n log n | log n | shuffled
int solve(vector<int> nums) {
  sort(nums.begin(), nums.end());
  return nums[nums.size() / 2];
}

//: stable_sort_pairs | n log n | n | shuffled
int solve(vector<int> nums) {
  vector<pair<int, int>> pairs;
  for (size_t at = 0; at < nums.size(); ++at) pairs.emplace_back(nums[at] % 100, nums[at]);
  stable_sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return pairs[0].second;
}

//: counts_in_map | n log n | n | shuffled
int solve(const vector<int>& nums) {
  map<int, int> counts;
  for (int value : nums) counts[value]++;
  return counts.begin()->second;
}

//: set_of_seen | n log n | n | shuffled
int solve(const vector<int>& nums) {
  set<int> seen;
  int ups = 0;
  for (int value : nums) {
    auto after = seen.upper_bound(value);
    if (after != seen.end()) ups++;
    seen.insert(value);
  }
  return ups;
}

//: heap_emptied | n log n | n | shuffled
long long solve(const vector<int>& nums) {
  priority_queue<int> heap;
  for (int value : nums) heap.push(value);
  long long mixed = 0;
  while (!heap.empty()) {
    mixed = (mixed * 7 + heap.top()) % 10007;
    heap.pop();
  }
  return mixed;
}

//: merge_sort_own | n log n | n | shuffled
void mergeSort(vector<int>& nums, vector<int>& room, int from, int to) {
  if (to - from < 2) return;
  int mid = (from + to) / 2;
  mergeSort(nums, room, from, mid);
  mergeSort(nums, room, mid, to);
  int left = from, right = mid;
  for (int at = from; at < to; ++at) {
    if (right == to || (left < mid && nums[left] <= nums[right])) room[at] = nums[left++];
    else room[at] = nums[right++];
  }
  for (int at = from; at < to; ++at) nums[at] = room[at];
}
int solve(vector<int>& nums) {
  vector<int> room(nums.size());
  mergeSort(nums, room, 0, nums.size());
  return nums[0];
}

//: heap_sort_in_place | n log n | 1 | shuffled
int solve(vector<int>& nums) {
  make_heap(nums.begin(), nums.end());
  sort_heap(nums.begin(), nums.end());
  return nums.back();
}

//: search_for_each | n log n | 1 | sorted_two
int solve(const vector<int>& sorted, const vector<int>& wanted) {
  int found = 0;
  for (int value : wanted) found += binary_search(sorted.begin(), sorted.end(), value);
  return found;
}

//: fenwick_inversions | n log n | n | shuffled
long long solve(const vector<int>& nums) {
  vector<int> tree(nums.size() + 2, 0);
  long long inversions = 0;
  for (int at = (int)nums.size() - 1; at >= 0; --at) {
    for (int place = nums[at]; place > 0; place -= place & -place) inversions += tree[place];
    for (int place = nums[at]; place < (int)tree.size(); place += place & -place) tree[place]++;
  }
  return inversions;
}

//: halving_for_each | n log n | 1 | count
long long solve(int n) {
  long long steps = 0;
  for (int start = 1; start <= n; ++start) {
    for (int rest = n; rest > 0; rest /= 2) ++steps;
  }
  return steps;
}

//: blocks_of_root | n sqrt n | sqrt n | ints
long long solve(const vector<int>& nums) {
  int size = nums.size(), width = 1;
  while (width * width < size) ++width;
  vector<long long> blocks(size / width + 1, 0);
  for (int at = 0; at < size; ++at) blocks[at / width] += nums[at];
  long long total = 0;
  for (int query = 0; query < size; ++query) {
    for (long long block : blocks) total = (total + block) % 1000003;
  }
  return total;
}

//: squares_below_for_each | n sqrt n | 1 | count
long long solve(int n) {
  long long found = 0;
  for (int value = 1; value <= n; ++value) {
    for (int root = 1; root * root <= n; ++root) found += value % root == 0;
  }
  return found;
}

//: window_of_root | n sqrt n | 1 | ints
long long solve(const vector<int>& nums) {
  int width = (int)sqrt((double)nums.size());
  long long best = 0;
  for (int from = 0; from + width <= (int)nums.size(); ++from) {
    best = max(best, accumulate(nums.begin() + from, nums.begin() + from + width, 0LL));
  }
  return best;
}
