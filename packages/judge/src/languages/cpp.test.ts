import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Json } from '@greenroom/core/base';
import type { Verdict } from '@greenroom/core/judging';

import {
  firstOf,
  hiddenTest,
  LIMITS,
  openRealJudge,
  requestOf,
  signatureOf,
  visibleTest,
} from '../request.fixture.ts';
import type { Judge } from '../request.ts';

let judge: Judge;
beforeAll(async () => {
  judge = await openRealJudge();
});
afterAll(() => judge.close());

type Types = readonly [name: string, parameters: readonly string[], returns: string];
const SOLVE: Types = ['solve', ['int'], 'int'];

interface Trial {
  readonly types?: Types;
  readonly args?: readonly Json[];
  readonly expected?: Json;
  readonly hidden?: boolean;
}

function run(
  source: string,
  { types = SOLVE, args = [1], expected = 2, hidden = false }: Trial = {},
): Promise<Verdict> {
  const make = hidden ? hiddenTest : visibleTest;
  return judge.judge(requestOf('cpp', source, [make(args, expected)], { signature: signatureOf(...types) }));
}

/** The verdict and all that was said. */
async function said(source: string, trial: Trial = {}): Promise<string> {
  const verdict = await run(source, trial);
  const [first] = verdict.tests;
  return `${verdict.verdict} ${first?.message ?? verdict.compile.message}`;
}

const PAIR: Types = ['two_words', ['list<int>', 'int'], 'list<int>'];
const pair: Trial = { types: PAIR, args: [[1, 2], 3], expected: [1, 2, 3] };

test.each([
  ['int takes and gives', 'vector<int> twoWords(vector<int>& a, int b) { a.push_back(b); return a; }'],
  ['long long', 'vector<long long> twoWords(vector<long long> a, long long b) { a.push_back(b); return a; }'],
  [
    'const references',
    'vector<int> twoWords(const vector<int>& a, const int& b) { auto c = a; c.push_back(b); return c; }',
  ],
  [
    'other containers',
    'deque<short> twoWords(list<long> a, unsigned b) { deque<short> c(a.begin(), a.end()); c.push_back(b); return c; }',
  ],
  ['snake_case', 'vector<int> two_words(vector<int> a, int b) { a.push_back(b); return a; }'],
  [
    'a class',
    'class Solution {\npublic:\n    vector<int> twoWords(vector<int>& a, int b) { a.push_back(b); return a; }\n};',
  ],
  [
    'a static method',
    'struct Solution { static vector<int> twoWords(vector<int>&& a, int b) { a.push_back(b); return a; } };',
  ],
  [
    'a const method',
    'struct Solution { vector<int> twoWords(vector<int> a, int b) const noexcept { a.push_back(b); return a; } };',
  ],
  [
    'own includes',
    '#include <bits/stdc++.h>\n#include <vector>\nusing namespace std;\nvector<int> twoWords(vector<int> a, int b) { a.push_back(b); return a; }',
  ],
  [
    'macros',
    '#define int long long\n#define pb push_back\n#define all(x) (x).begin(), (x).end()\nvector<int> twoWords(vector<int> a, int b) { a.pb(b); sort(all(a)); return a; }',
  ],
  [
    'a main of its own',
    'vector<int> twoWords(vector<int> a, int b) { a.push_back(b); return a; }\nint main() { cout << "never" << endl; }',
  ],
  [
    'static functions',
    'namespace { int helper(int b) { return b; } }\nstatic vector<int> twoWords(vector<int> a, int b) { a.push_back(helper(b)); return a; }',
  ],
  [
    'names of the library',
    'vector<int> rotate(vector<int> a, int b) { a.push_back(b); return a; }\nvector<int> twoWords(vector<int> a, int b) { return rotate(a, b); }',
  ],
  [
    'rare headers',
    'vector<int> twoWords(vector<int> a, int b) {\n  regex digits("[0-9]+");\n  mutex m; lock_guard<mutex> lock(m);\n  auto now = chrono::steady_clock::now(); (void)now;\n  for (int x : a | views::filter([](int) { return true; })) (void)x;\n  if (regex_match("12", digits)) a.push_back(b);\n  return a;\n}',
  ],
  [
    'what C++20 has',
    'vector<int> twoWords(span<int> rest, int b);\nvector<int> twoWords2(auto a, int b) { a.push_back(b); return a; }\nstruct Solution { vector<int> twoWords(vector<int> a, int b) { unordered_map<int, int> m; ranges::sort(a); return m.contains(3) ? a : twoWords2(a, b); } };',
  ],
])('%s', async (_name, source) => {
  expect(await said(source, pair)).toBe('AC ');
});

test('nodes are those that candidates know, or their own', async () => {
  const types: Types = ['grow', ['linked-list<int>', 'tree<int>'], 'linked-list<int>'];
  const trial: Trial = {
    types,
    args: [
      [1, 2],
      [5, null, 6],
    ],
    expected: [5, 1, 2, 6],
  };
  expect(
    await said(
      'ListNode* grow(ListNode* a, TreeNode* b) { ListNode dummy(0, a); auto* last = &dummy; while (last->next) last = last->next; last->next = new ListNode(b->right->val); return new ListNode(b->val, dummy.next); }',
      trial,
    ),
  ).toBe('AC ');
  const own = `struct ListNode { int val; ListNode *next; ListNode(int x) : val(x), next(nullptr) {} };
struct TreeNode { int val; TreeNode *left, *right; };
ListNode* grow(ListNode* a, TreeNode* b) {
  ListNode* head = new ListNode(b->val);
  head->next = a;
  while (a->next) a = a->next;
  a->next = new ListNode(b->right->val);
  return head;
}`;
  expect(await said(own, trial)).toBe('AC ');
});

describe('what does not compile', () => {
  test('own lines, the first errors only', async () => {
    const verdict = await run('int solve(int a) {\n  int b = a\n  return c;\n}\n');
    expect(verdict).toMatchObject({ verdict: 'CE', score: null, tests: [] });
    expect(verdict.compile.message).toMatch(/^expected ‘,’ or ‘;’ before ‘return’\n {2}line [23]: /);
  });

  test('inside the library, the line that asked for it', async () => {
    const source =
      'struct P { int x; };\nint solve(int a) {\n  vector<P> v(3);\n  sort(v.begin(), v.end());\n  return a;\n}\n';
    expect(await said(source)).toMatch(
      /^CE no match for ‘operator<’.*\n {2}line 4: sort\(v\.begin\(\), v\.end\(\)\);/,
    );
  });

  test('a brace that is not closed, a name that nobody defines', async () => {
    expect(await said('int solve(int a) {\n  if (a) {\n    return 1;\n}\n')).toMatch(
      /^CE .*\n {2}line [1-5]/,
    );
    expect(await said('int helper(int);\nint solve(int a) { return helper(a); }\n')).toBe(
      'CE undefined reference to helper(int)',
    );
  });

  test('a function that does not fit the call', async () => {
    expect(await said('int other(int a) { return a; }')).toMatch(
      /^CE The function is missing\. Define:\n\nlong long solve\(long long a\)/,
    );
    expect(await said('int solve(int a, int b) { return a; }')).toMatch(
      /^CE Solve must take 1 parameter\.\n\n|^CE solve must take 1 parameter/i,
    );
    expect(await said('int solve(string a) { return 1; }')).toMatch(
      /^CE The parameter a must be of a type like long long\.\n\n/,
    );
    expect(await said('string solve(int a) { return ""; }')).toMatch(
      /solve must return a type like long long/i,
    );
    expect(await said('void solve(int a) { }')).toMatch(/solve must return a type like long long/i);
    expect(await said('class Solution { int solve(int a) { return a; } };')).toMatch(
      /^CE The method is private: write public: above it\./,
    );
    expect(await said('template <class T> T solve(T a) { return a; }')).toMatch(
      /^CE There must be one function of this name/,
    );
  });

  test('a constant that takes for ever', async () => {
    const doubling = Array.from(
      { length: 40 },
      (_each, index) => `#define X${index + 1} X${index} X${index}\n`,
    );
    expect(await said(`#define X0 +1\n${doubling.join('')}int solve(int a) { return a X40; }`)).toMatch(
      /^CE Compiling took more than/,
    );
  });
});

describe('how a program dies', () => {
  const dying: readonly (readonly [string, string, RegExp])[] = [
    [
      'recursion without end',
      'int solve(int a) { volatile int b = a; return solve(b + 1) + b; }',
      /^RTE The stack overflowed: the recursion is too deep$/,
    ],
    [
      'a null pointer',
      'int solve(int a) { volatile int* p = nullptr; return *p; }',
      /^RTE A null pointer was followed/,
    ],
    [
      'a wild index',
      'int solve(int a) { vector<int> v(3); return v[a * 1000000000000LL]; }',
      /^RTE Memory was used that is not there/,
    ],
    [
      'a division',
      'int solve(int a) { volatile int zero = 0; return a / zero; }',
      /^RTE A whole number was divided by zero$/,
    ],
    [
      'an assertion',
      '#undef NDEBUG\n#include <cassert>\nint solve(int a) { assert(a == 7); return a; }',
      /^RTE The program aborted/,
    ],
    ['exit', 'int solve(int a) { exit(3); }', /^RTE The program ended before it answered, with exit code 3$/],
    [
      'at()',
      'int solve(int a) { return vector<int>(3).at(9); }',
      /^RTE std::out_of_range: vector::_M_range_check/,
    ],
    [
      'an exception of its own',
      'struct Bad : runtime_error { using runtime_error::runtime_error; };\nint solve(int a) { throw Bad("no"); }',
      /^RTE Bad: no$/,
    ],
    ['something thrown', 'int solve(int a) { throw "words"; }', /^RTE const char\*: words$/],
    ['a number thrown', 'int solve(int a) { throw 5; }', /^RTE int$/],
    [
      'no memory',
      'int solve(int a) { vector<vector<char>> v; for (;;) v.emplace_back(1 << 24, 1); }',
      /^MLE /,
    ],
    ['memory in one piece', 'int solve(int a) { return vector<char>(1LL << 40).size(); }', /^MLE /],
    ['no end', 'int solve(int a) { for (volatile int i = 0;; i = i + 1) {} }', /^TLE /],
    [
      'a number too large',
      'long long solve(long long a) { return 1LL << 60; }',
      /^WA The answer holds a whole number beyond ±2\^53$/,
    ],
  ];
  test.each(dying)('%s', async (_name, source, expected) => {
    expect(await said(source)).toMatch(expected);
  });

  test('an argument that does not fit is said to', async () => {
    expect(await said('int solve(int a) { return a; }', { args: [5_000_000_000] })).toBe(
      'RTE OverflowError: 5000000000 does not fit into the parameter, a whole number of 32 bits: take long long',
    );
  });

  test('answers that are no answers', async () => {
    const list: Types = ['solve', ['int'], 'linked-list<int>'];
    expect(
      await said('ListNode* solve(int a) { auto* n = new ListNode(1); n->next = n; return n; }', {
        types: list,
      }),
    ).toMatch(/^WA The linked list of the answer has a cycle$/);
    const tree: Types = ['solve', ['int'], 'tree<int>'];
    expect(
      await said('TreeNode* solve(int a) { auto* n = new TreeNode(1); return new TreeNode(0, n, n); }', {
        types: tree,
      }),
    ).toMatch(/^WA The tree of the answer holds the same node twice$/);
    const float: Types = ['solve', ['int'], 'float'];
    expect(await said('double solve(int a) { return sqrt(-a); }', { types: float })).toMatch(
      /^WA The answer holds nan, which is not/,
    );
  });

  test('a hidden test tells what kind of error, never its input', async () => {
    const verdict = await run('int solve(int a) { throw out_of_range("the input is " + to_string(a)); }', {
      args: [987654],
      hidden: true,
    });
    expect(firstOf(verdict).message).toBe('std::out_of_range');
    expect(JSON.stringify(verdict)).not.toContain('987654');
  });
});

test('what it prints is shown, up to the crash, whatever way it prints', async () => {
  const source =
    'int solve(int a) { cout << "one\\n"; printf("two\\n"); cerr << "three\\n"; puts("four"); fflush(stdout); int* p = nullptr; return *(volatile int*)p; }';
  const verdict = await run(source);
  expect(verdict.verdict).toBe('RTE');
  expect(firstOf(verdict).shown?.stdout.split('\n').sort().join(' ')).toBe(' four one three two');
});

test('deep recursion as honest solutions have it, and memory as they use it', async () => {
  const deep = 'int solve(int a) { return a == 0 ? 0 : 1 + solve(a - 1); }';
  expect(
    await said(deep.replace('int solve', '__attribute__((noinline, optimize("O0"))) int solve'), {
      args: [500_000],
      expected: 500_000,
    }),
  ).toBe('AC ');
  const tests = Array.from({ length: 10 }, () => visibleTest([1], 80_000_000));
  const verdict = await judge.judge(
    requestOf('cpp', 'int solve(int a) { return vector<char>(80000000, 1).size(); }', tests, {
      limits: LIMITS,
    }),
  );
  expect(verdict.verdict).toBe('AC');
});

test('variables that outlive a test are told from mistakes', async () => {
  const source = 'int calls = 0;\nint solve(int a) { return a + ++calls; }\n';
  const tests = [1, 2, 3].map((value) => visibleTest([value], value + 1));
  const verdict = await judge.judge(requestOf('cpp', source, tests));
  expect(verdict.tests.map((each) => each.verdict)).toEqual(['AC', 'AC', 'AC']);
});
