// One small task in every language: as a function for our judge, and as a whole program for the peers.

import type { JudgeRequest, JudgeTest } from '@greenroom/judge';
import { seededRandom } from '@greenroom/core/base';
import type { Dialect, Query, Signature } from '@greenroom/core/coding';
import type { Language } from '@greenroom/core/judging';

/** SQL is two: its dialects have an engine each. */
export const LANGUAGES = [
  'python',
  'javascript',
  'typescript',
  'java',
  'cpp',
  'go',
  'rust',
  'postgresql',
  'duckdb',
] as const;
export type Benched = (typeof LANGUAGES)[number];

/** As the judge calls it. */
export function languageOf(benched: Benched): Language {
  return benched === 'postgresql' || benched === 'duckdb' ? 'sql' : benched;
}

const brackets = (line: string, body: string): string => `${line} {\n${body}\n}\n`;
const SCRIPT = `  let best = 0, run = 0, before = null;
  for (const number of nums) {
    run = number === before ? run + 1 : 1;
    before = number;
    if (run > best) best = run;
  }
  return best;`;
const C_LIKE = `  long long best = 0, run = 0;
  for (size_t i = 0; i < nums.size(); i++) {
    run = i > 0 && nums[i] == nums[i - 1] ? run + 1 : 1;
    if (run > best) best = run;
  }
  return best;`;
const GO = `	best, run := 0, 0
	for i, number := range nums {
		if i > 0 && number == nums[i-1] { run++ } else { run = 1 }
		if run > best { best = run }
	}
	return best`;
const RUST = `    let (mut best, mut run) = (0, 0);
    for i in 0..nums.len() {
        run = if i > 0 && nums[i] == nums[i - 1] { run + 1 } else { 1 };
        if run > best { best = run; }
    }
    best`;
const JAVA = `    long best = 0, run = 0;
    for (int i = 0; i < nums.length; i++) {
      run = i > 0 && nums[i] == nums[i - 1] ? run + 1 : 1;
      if (run > best) best = run;
    }
    return best;`;
const PYTHON = `def longest_run(nums):
    best = run = 0
    before = None
    for number in nums:
        run = run + 1 if number == before else 1
        before = number
        if run > best:
            best = run
    return best
`;

const SQL = `SELECT coalesce(max(length), 0) AS best FROM (
  SELECT count(*) AS length FROM (
    SELECT number, place - row_number() OVER (PARTITION BY number ORDER BY place) AS run FROM numbers
  ) AS places GROUP BY number, run
) AS runs`;

/** What a candidate hands in: the length of the longest run of equal numbers. */
export const FUNCTIONS: Readonly<Record<Benched, string>> = {
  python: PYTHON,
  javascript: brackets('function longestRun(nums)', SCRIPT),
  typescript: brackets(
    'function longestRun(nums: number[]): number',
    SCRIPT.replace('before = null', 'before: number | null = null'),
  ),
  java: brackets('class Solution', brackets('  public long longestRun(long[] nums)', JAVA)),
  cpp: brackets('long long longestRun(vector<long long>& nums)', C_LIKE),
  go: brackets('func longestRun(nums []int) int', GO),
  rust: brackets('fn longest_run(nums: Vec<i64>) -> i64', RUST),
  postgresql: SQL,
  duckdb: SQL,
};

/** The same as a program that reads numbers and prints the answer, for peers that start it once for each test. */
export const PROGRAMS: Readonly<
  Record<
    Exclude<Benched, 'typescript' | 'postgresql' | 'duckdb'>,
    { readonly file: string; readonly text: string }
  >
> = {
  python: {
    file: 'program.py',
    text: `import sys\n${PYTHON}print(longest_run([int(n) for n in sys.stdin.read().split()]))\n`,
  },
  javascript: {
    file: 'program.js',
    text: `${FUNCTIONS.javascript}console.log(longestRun(require('fs').readFileSync(0, 'utf8').split(' ').map(Number)));\n`,
  },
  java: {
    file: 'Main.java',
    text: `import java.util.Arrays;\n${FUNCTIONS.java}public class Main { public static void main(String[] a) throws Exception {
  String text = new String(System.in.readAllBytes()).trim();
  System.out.println(new Solution().longestRun(Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray())); } }\n`,
  },
  cpp: {
    file: 'program.cpp',
    text: `#include <iostream>\n#include <vector>\nusing namespace std;\n${FUNCTIONS.cpp}int main() { vector<long long> nums; long long n; while (cin >> n) nums.push_back(n); cout << longestRun(nums) << "\\n"; }\n`,
  },
  go: {
    file: 'program.go',
    text: `package main\nimport ("bufio"; "fmt"; "os")\n${FUNCTIONS.go}func main() { r := bufio.NewReader(os.Stdin); var nums []int; for { var n int; if _, err := fmt.Fscan(r, &n); err != nil { break }; nums = append(nums, n) }; fmt.Println(longestRun(nums)) }\n`,
  },
  rust: {
    file: 'program.rs',
    text: `use std::io::Read;\n${FUNCTIONS.rust}fn main() { let mut s = String::new(); std::io::stdin().read_to_string(&mut s).unwrap(); println!("{}", longest_run(s.split_whitespace().map(|n| n.parse().unwrap()).collect())); }\n`,
  },
};

export interface Task {
  readonly inputs: readonly (readonly number[])[];
  readonly answers: readonly number[];
}

/** `count` tests of 200 digits each. */
export function makeTask(count: number): Task {
  const random = seededRandom(`bench/${count}`);
  const inputs = Array.from({ length: count }, () =>
    Array.from({ length: 200 }, () => Math.floor(random() * 3)),
  );
  return { inputs, answers: inputs.map(longestRun) };
}

function longestRun(nums: readonly number[]): number {
  let [best, run] = [0, 0];
  for (const [index, number] of nums.entries()) {
    run = number === nums[index - 1] ? run + 1 : 1;
    best = Math.max(best, run);
  }
  return best;
}

export function requestFor(
  benched: Benched,
  { inputs, answers }: Task,
  source = FUNCTIONS[benched],
): JudgeRequest {
  const isQuery = benched === 'postgresql' || benched === 'duckdb';
  const tests = inputs.map((nums, index): JudgeTest => {
    const answer = answers[index] ?? 0;
    return {
      name: `small/${index + 1}`,
      group: 'small',
      category: 'small',
      args: [isQuery ? nums.map((number, place) => [place, number]) : nums],
      expected: { value: isQuery ? { columns: ['best'], rows: [[answer]] } : answer },
      visible: false,
    };
  });
  return {
    language: languageOf(benched),
    source,
    signature: { ...SIGNATURE, ...(isQuery ? { parameters: [], query: queryIn(benched) } : {}) },
    comparison: isQuery ? ROWS : { kind: 'exact' },
    tests,
    limits: { cpuSeconds: 2, memoryBytes: 256 * 1024 * 1024, outputBytes: 1024 * 1024 },
    stopAtFirstFailure: false,
  };
}

const SIGNATURE: Signature = {
  name: 'longest_run',
  parameters: [
    { name: 'nums', type: { kind: 'list', of: { kind: 'int' } }, constraint: '', length: null, range: null },
  ],
  returns: { kind: 'int' },
};
const BEST = [{ name: 'best', type: 'integer' }] as const;
const ROWS: JudgeRequest['comparison'] = {
  kind: 'rows',
  columns: BEST,
  order: 'any',
  duplicates: 'count',
  names: true,
  tolerance: { absolute: 0, relative: 0 },
};

function queryIn(dialect: Dialect): Query {
  const columns = [
    { name: 'place', type: 'integer' },
    { name: 'number', type: 'integer' },
  ] as const;
  return {
    dialect,
    schema: 'CREATE TABLE numbers (place integer, number integer);',
    tables: [{ name: 'numbers', columns, constraint: '', rows: null }],
    columns: BEST,
    answer: null,
  };
}

/** The same program to a compiler, another one to a cache. */
export function freshSource(language: Benched, nonce: number): string {
  const comment = languageOf(language) === 'sql' ? '--' : language === 'python' ? '#' : '//';
  return `${FUNCTIONS[language]}\n${comment} ${nonce}\n`;
}

/** Programs that are wrong in one way each, where there are such: a verdict of each kind. */
export const FAILING: Readonly<
  Partial<Record<Benched, Readonly<Record<'wrong' | 'crash' | 'endless', string>>>>
> = {
  python: {
    wrong: 'def longest_run(nums):\n    return 0\n',
    crash: 'def longest_run(nums):\n    return nums[10**6]\n',
    endless: 'def longest_run(nums):\n    while True: pass\n',
  },
  javascript: {
    wrong: 'function longestRun() { return 0; }',
    crash: 'function longestRun(nums) { return nums.none.more; }',
    endless: 'function longestRun() { for (;;); }',
  },
  cpp: {
    wrong: 'int longestRun(vector<int>& nums) { return 0; }',
    crash: 'int longestRun(vector<int>& nums) { return nums.at(1000000); }',
    endless: 'int longestRun(vector<int>& nums) { for (volatile int i = 0;; i = i + 1); }',
  },
  go: {
    wrong: 'func longestRun(nums []int) int { return 0 }',
    crash: 'func longestRun(nums []int) int { return nums[1000000] }',
    endless: 'func longestRun(nums []int) int { for i := 0; ; i++ { } }',
  },
};
