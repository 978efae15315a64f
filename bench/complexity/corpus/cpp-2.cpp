// Labelled solutions in C++, from O(n^2) on. Each begins with: name | time | space | inputs.

//: erase_from_front | n^2 | n | ints
int solve(const vector<int>& nums) {
  vector<int> rest = nums;
  int total = 0;
  while (!rest.empty()) {
    total = (total + rest.front()) % 1009;
    rest.erase(rest.begin());
  }
  return total;
}

//: insert_at_front | n^2 | n | ints
int solve(const vector<int>& nums) {
  vector<int> turned;
  for (int value : nums) turned.insert(turned.begin(), value);
  return turned[0];
}

//: find_in_seen | n^2 | n | shuffled
int solve(const vector<int>& nums) {
  vector<int> seen;
  for (int value : nums) {
    if (find(seen.begin(), seen.end(), value) != seen.end()) return value;
    seen.push_back(value);
  }
  return -1;
}

//: suffixes_by_substr | n^2 | n | text
int solve(const string& text) {
  int total = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    string rest = text.substr(at);
    total += rest.size() % 7;
  }
  return total;
}

//: text_from_front | n^2 | n | text
int solve(const string& text) {
  string turned;
  for (char letter : text) turned = letter + turned;
  return turned == text;
}

//: text_copied_for_each | n^2 | n | text
int solve(const string& text) {
  string grown;
  for (char letter : text) grown = grown + letter;
  return grown.size();
}

//: count_for_each | n^2 | 1 | small_values
int solve(const vector<int>& nums) {
  int best = 0;
  for (int value : nums) best = max(best, (int)count(nums.begin(), nums.end(), value));
  return best;
}

//: accumulate_prefixes | n^2 | 1 | ints
long long solve(const vector<int>& nums) {
  long long best = 0;
  for (size_t end = 1; end <= nums.size(); ++end) {
    best = max(best, accumulate(nums.begin(), nums.begin() + end, 0LL));
  }
  return best;
}

//: bubble | n^2 | 1 | falling
int solve(vector<int>& nums) {
  for (size_t end = nums.size(); end > 1; --end) {
    for (size_t at = 1; at < end; ++at) {
      if (nums[at - 1] > nums[at]) swap(nums[at - 1], nums[at]);
    }
  }
  return nums[0];
}

//: pairs_counted | n^2 | 1 | ints
int solve(const vector<int>& nums) {
  int pairs = 0;
  for (size_t a = 0; a < nums.size(); ++a) {
    for (size_t b = a + 1; b < nums.size(); ++b) pairs += (nums[a] + nums[b]) % 5 == 0;
  }
  return pairs;
}

//: selection_with_library | n^2 | 1 | shuffled
int solve(vector<int>& nums) {
  for (auto at = nums.begin(); at != nums.end(); ++at) iter_swap(at, min_element(at, nums.end()));
  return nums[0];
}

//: common_subsequence_table | n^2 | n^2 | two_texts
int solve(const string& a, const string& b) {
  vector<vector<int>> best(a.size() + 1, vector<int>(b.size() + 1, 0));
  for (size_t i = 1; i <= a.size(); ++i) {
    for (size_t j = 1; j <= b.size(); ++j) {
      if (a[i - 1] == b[j - 1]) best[i][j] = best[i - 1][j - 1] + 1;
      else best[i][j] = max(best[i - 1][j], best[i][j - 1]);
    }
  }
  return best[a.size()][b.size()];
}

//: common_subsequence_rows | n^2 | n | two_texts
int solve(const string& a, const string& b) {
  vector<int> before(b.size() + 1, 0), row(b.size() + 1, 0);
  for (char letter : a) {
    for (size_t j = 1; j <= b.size(); ++j) {
      row[j] = letter == b[j - 1] ? before[j - 1] + 1 : max(before[j], row[j - 1]);
    }
    swap(before, row);
  }
  return before[b.size()];
}

//: list_passed_by_value | n^2 | n | ints_shallow
int at(vector<int> nums, size_t place) { return nums[place]; }
int solve(const vector<int>& nums) {
  int total = 0;
  for (size_t place = 0; place < nums.size(); ++place) total = (total + at(nums, place)) % 1009;
  return total;
}

//: quicksort_last_pivot | n^2 | n | orders_tiny
void quick(vector<int>& nums, int from, int to) {
  if (from >= to) return;
  int pivot = nums[to], place = from;
  for (int at = from; at < to; ++at) {
    if (nums[at] < pivot) swap(nums[at], nums[place++]);
  }
  swap(nums[place], nums[to]);
  quick(nums, from, place - 1);
  quick(nums, place + 1, to);
}
int solve(vector<int>& nums) {
  quick(nums, 0, (int)nums.size() - 1);
  return nums[0];
}

//: sum_of_grid | n^2 | 1 | matrix
long long solve(const vector<vector<int>>& grid) {
  long long total = 0;
  for (const auto& row : grid) {
    for (int value : row) total += value;
  }
  return total;
}

//: grid_turned | n^2 | n | matrix
vector<vector<int>> solve(const vector<vector<int>>& grid) {
  vector<vector<int>> turned(grid.size(), vector<int>(grid.size()));
  for (size_t row = 0; row < grid.size(); ++row) {
    for (size_t column = 0; column < grid.size(); ++column) turned[column][row] = grid[row][column];
  }
  return turned;
}

//: palindromes_from_centres | n^2 | 1 | same_text
int solve(const string& text) {
  int best = 0, size = text.size();
  for (int centre = 0; centre < size; ++centre) {
    int left = centre, right = centre;
    while (left >= 0 && right < size && text[left] == text[right]) {
      --left;
      ++right;
    }
    best = max(best, right - left - 1);
  }
  return best;
}

//: insertion_sort | n^2 | 1 | falling
int solve(vector<int>& nums) {
  for (size_t at = 1; at < nums.size(); ++at) {
    int value = nums[at];
    size_t place = at;
    while (place > 0 && nums[place - 1] > value) {
      nums[place] = nums[place - 1];
      --place;
    }
    nums[place] = value;
  }
  return nums[0];
}

//: fresh_row_for_each | n^2 | n | count
int solve(int n) {
  int total = 0;
  for (int turn = 0; turn < n; ++turn) {
    vector<int> row(n, turn);
    total = (total + row[n - 1]) % 1009;
  }
  return total;
}

//: sort_each_prefix | n^2 log n | n | ints_tiny
int solve(const vector<int>& nums) {
  int total = 0;
  for (size_t end = 1; end <= nums.size(); ++end) {
    vector<int> part(nums.begin(), nums.begin() + end);
    sort(part.begin(), part.end());
    total = (total + part[end / 2]) % 1009;
  }
  return total;
}

//: pair_sums_sorted | n^2 log n | n^2 | ints_tiny
int solve(const vector<int>& nums) {
  vector<int> sums;
  for (int a : nums) {
    for (int b : nums) sums.push_back(a * 31 % 1009 + b);
  }
  sort(sums.begin(), sums.end());
  return sums[sums.size() / 2];
}

//: search_for_each_pair | n^2 log n | 1 | rising
int solve(const vector<int>& nums) {
  int found = 0;
  for (int a : nums) {
    for (int b : nums) found += binary_search(nums.begin(), nums.end(), a - b);
  }
  return found;
}

//: sort_every_row | n^2 log n | log n | matrix
int solve(vector<vector<int>>& grid) {
  int total = 0;
  for (auto& row : grid) {
    sort(row.begin(), row.end());
    total += row[0];
  }
  return total;
}

//: triples | n^3 | 1 | ints_tiny
int solve(const vector<int>& nums) {
  int found = 0, size = nums.size();
  for (int a = 0; a < size; ++a) {
    for (int b = a + 1; b < size; ++b) {
      for (int c = b + 1; c < size; ++c) found += nums[a] + nums[b] == nums[c];
    }
  }
  return found;
}

//: matrix_product | n^3 | n | matrix
vector<vector<int>> solve(const vector<vector<int>>& a) {
  size_t size = a.size();
  vector<vector<int>> out(size, vector<int>(size, 0));
  for (size_t i = 0; i < size; ++i) {
    for (size_t j = 0; j < size; ++j) {
      for (size_t k = 0; k < size; ++k) out[i][j] = (out[i][j] + a[i][k] * a[k][j]) % 1009;
    }
  }
  return out;
}

//: shortest_paths | n^3 | n^2 | matrix
int solve(const vector<vector<int>>& grid) {
  auto distance = grid;
  int size = grid.size();
  for (int via = 0; via < size; ++via) {
    for (int from = 0; from < size; ++from) {
      for (int to = 0; to < size; ++to) {
        distance[from][to] = min(distance[from][to], distance[from][via] + distance[via][to]);
      }
    }
  }
  return distance[0][size - 1];
}

//: every_part_built | n^3 | n | same_text
int solve(const string& text) {
  int marks = 0;
  for (size_t from = 0; from < text.size(); ++from) {
    for (size_t size = 1; from + size <= text.size(); ++size) {
      string part;
      for (size_t at = from; at < from + size; ++at) part += text[at];
      marks += part.back() == 'a';
    }
  }
  return marks;
}

//: fibonacci_plain | 2^n | n | count_small
long long solve(int n) { return n < 2 ? n : solve(n - 1) + solve(n - 2); }

//: subsets_counted | 2^n | n | ints_small
int choose(const vector<int>& nums, size_t at, int total) {
  if (at == nums.size()) return total % 3 == 0;
  return choose(nums, at + 1, total) + choose(nums, at + 1, total + nums[at]);
}
int solve(const vector<int>& nums) { return choose(nums, 0, 0); }

//: subsets_by_mask | 2^n | 1 | ints_small
int solve(const vector<int>& nums) {
  int best = 0, size = nums.size();
  for (long long mask = 0; mask < (1LL << size); ++mask) {
    int total = 0;
    for (int at = 0; at < size; ++at) {
      if (mask >> at & 1) total += nums[at];
    }
    best = max(best, total % 17);
  }
  return best;
}

//: tower_moves | 2^n | n | count_small
long long move(int disks, int from, int to, int by) {
  if (disks == 0) return 0;
  return move(disks - 1, from, by, to) + 1 + move(disks - 1, by, to, from);
}
long long solve(int n) { return move(n, 0, 2, 1); }

//: orders_by_library | n! | 1 | ints_small
int solve(vector<int>& nums) {
  sort(nums.begin(), nums.end());
  int count = 0;
  do count += nums.front() < nums.back();
  while (next_permutation(nums.begin(), nums.end()));
  return count;
}

//: orders_by_swapping | n! | n | ints_small
int arrange(vector<int>& nums, size_t at) {
  if (at == nums.size()) return nums[0] % 2;
  int found = 0;
  for (size_t other = at; other < nums.size(); ++other) {
    swap(nums[at], nums[other]);
    found += arrange(nums, at + 1);
    swap(nums[at], nums[other]);
  }
  return found;
}
int solve(vector<int>& nums) { return arrange(nums, 0); }

//: both_lists | n + m | 1 | two_sizes
long long solve(const vector<int>& a, const vector<int>& b) {
  long long total = 0;
  for (int value : a) total += value;
  for (int value : b) total -= value;
  return total;
}

//: every_pair_of_both | n m | 1 | two_sizes
int solve(const vector<int>& a, const vector<int>& b) {
  int equal = 0;
  for (int left : a) equal += count(b.begin(), b.end(), left);
  return equal;
}

//: sorted_then_walked | n log n + m | log n | two_sizes
int solve(vector<int>& a, const vector<int>& b) {
  sort(a.begin(), a.end());
  int above = 0;
  for (int value : b) above += value > a[a.size() / 2];
  return above;
}
