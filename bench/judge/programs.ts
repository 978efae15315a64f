// One small task in every language: as a function for our judge, and as a whole program for the peers.

import type { JudgeRequest, JudgeTest } from '@greenroom/judge';
import { type Json, seededRandom } from '@greenroom/core/base';

export const LANGUAGES = ['python', 'javascript', 'typescript', 'java', 'cpp', 'go', 'rust'] as const;
export type Benched = (typeof LANGUAGES)[number];

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
};

/** The same as a program that reads numbers and prints the answer, for peers that start it once for each test. */
export const PROGRAMS: Readonly<
  Record<Exclude<Benched, 'typescript'>, { readonly file: string; readonly text: string }>
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
  language: Benched,
  { inputs, answers }: Task,
  source = FUNCTIONS[language],
): JudgeRequest {
  const tests = inputs.map((nums, index): JudgeTest => ({
    name: `small/${index + 1}`,
    group: 'small',
    category: 'small',
    args: [nums as Json],
    expected: { value: answers[index] ?? 0 },
    visible: false,
  }));
  return {
    language,
    source,
    signature: {
      name: 'longest_run',
      parameters: [
        {
          name: 'nums',
          type: { kind: 'list', of: { kind: 'int' } },
          constraint: '',
          length: null,
          range: null,
        },
      ],
      returns: { kind: 'int' },
    },
    comparison: { kind: 'exact' },
    tests,
    limits: { cpuSeconds: 2, memoryBytes: 256 * 1024 * 1024, outputBytes: 1024 * 1024 },
    stopAtFirstFailure: false,
  };
}

/** The same program to a compiler, another one to a cache. */
export function freshSource(language: Benched, nonce: number): string {
  return `${FUNCTIONS[language]}\n${language === 'python' ? '#' : '//'} ${nonce}\n`;
}
