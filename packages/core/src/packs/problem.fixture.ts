// The files of a small sound problem, for the tests of this directory.

import type { ProblemFiles } from './problem.ts';

export const soundFiles: Readonly<Record<string, string>> = {
  'problem.yaml': `problem_format_version: 2023-07-draft
name: Longest run
uuid: 2f5a0e2e-6a52-4e2c-9a55-0d5b5f2f7c11
license: cc by
rights_owner: Somebody
limits:
  time_limit: 1.5
`,
  'greenroom.yaml': `difficulty: easy
patterns: [simulation]
minutes: { easy-going: 20, on-pace: 10 }
signature:
  name: longest_run
  parameters:
    - { name: nums, type: list<int>, length: [0, 1000], range: [-9, 9], constraint: "0 to 1,000 digits" }
  returns: int
samples:
  "1": "Two threes in a row."
complexity:
  parameters: { n: "length of nums" }
  best: { time: n, space: 1 }
  baseline: { time: n^2, space: 1 }
facts:
  - id: empty
    question: What about an empty list?
    aliases: [no numbers at all, "No numbers, at all?", what about an EMPTY list]
    answer: The answer is 0.
    hidden: true
    tests: [empty, empty]
hints: [Count while you walk.]
known_bad:
  - { file: wrong_answer/forgets_last.py, mistake: Forgets the run at the end, caught_by: small }
`,
  'statement/problem.en.md': 'How long is the longest run of equal numbers? See [the picture](run.svg).\n',
  'statement/run.svg': '<svg/>',
  'data/sample/1.in': '[1, 3, 3]\n',
  'data/sample/1.ans': '2\n',
  'generators/tests.mjs': 'export const tests = {};\n',
  'submissions/accepted/best.py': 'def longest_run(nums): ...\n',
  'submissions/accepted/best.ts': 'function longestRun() {}\n',
  'submissions/time_limit_exceeded/baseline.py': 'def longest_run(nums): ...\n',
  'submissions/wrong_answer/forgets_last.py': 'def longest_run(nums): ...\n',
};

/** The sound problem with some files changed; `null` takes one away. */
export function problemFiles(changes: Readonly<Record<string, string | null>> = {}): ProblemFiles {
  const files = new Map<string, string>();
  for (const [name, text] of Object.entries({ ...soundFiles, ...changes }))
    if (text !== null) files.set(name, text);
  return { pack: 'example', id: 'longest-run', revision: 'r1', files, categories: {}, changeCategories: {} };
}

/** One of the sound files with a part of it replaced, which must be there. */
export function edited(name: string, part: string, replacement: string): Readonly<Record<string, string>> {
  const text = soundFiles[name] ?? '';
  if (!text.includes(part)) throw new Error(`${name} does not hold ${part}`);
  return { [name]: text.replace(part, () => replacement) };
}
