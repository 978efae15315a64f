// A pack with one small problem, written to a directory of its own: quick to judge, easy to break.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const python = (body: string): string => `def longest_run(nums):\n${body}\n`;
const LOOP = `    best = run = 0
    before = None
    for number in nums:
        run = run + 1 if number == before else 1
        before = number
        best = max(best, run)
    return best`;

/** Every file of the pack, by path. */
export const smallPack: Readonly<Record<string, string>> = {
  'pack.yaml': 'title: Small\ndescription: One problem.\nrequires: { facts: 1, accepted: [python] }\n',
  'longest-run/problem.yaml': `problem_format_version: 2023-07-draft
name: Longest run
uuid: 2f5a0e2e-6a52-4e2c-9a55-0d5b5f2f7c11
license: cc by
rights_owner: Somebody
limits: { time_limit: 0.5 }
`,
  'longest-run/greenroom.yaml': `difficulty: easy
patterns: [simulation]
minutes: { easy-going: 20, on-pace: 10 }
signature:
  name: longest_run
  parameters:
    - { name: nums, type: list<int>, length: [0, 20000], range: [-9, 9], constraint: "0 to 20,000 digits" }
  returns: int
samples:
  "1": "Two threes in a row."
complexity:
  parameters: { n: "length of nums" }
  best: { time: n, space: 1 }
  baseline: { time: n^2, space: 1 }
facts:
  - { id: empty, question: What about an empty list?, aliases: [no numbers], answer: It is 0., tests: [empty] }
hints: [Count while you walk.]
known_bad:
  - { file: wrong_answer/forgets_last.py, mistake: Forgets the run at the end, caught_by: small }
  - { file: run_time_error/first.py, mistake: Takes for granted that there is a number, caught_by: empty }
`,
  'longest-run/statement/problem.en.md': 'How long is the longest run of equal numbers?\n',
  'longest-run/data/sample/1.in': '[1, 3, 3, 2]\n',
  'longest-run/data/sample/1.ans': '2\n',
  'longest-run/generators/tests.mjs': `export const tests = {
  empty: () => [[[]]],
  small: () => [[[1, 2, 2]], [[5, 5, 1]]],
  large: () => [[Array.from({ length: 20000 }, (_, index) => index % 2)], [Array.from({ length: 20000 }, () => 7)]],
};
`,
  'longest-run/submissions/accepted/best.py': python(LOOP),
  'longest-run/submissions/accepted/best.ts': `function longestRun(nums: number[]): number {
  let best = 0;
  let run = 0;
  nums.forEach((number, index) => {
    run = number === nums[index - 1] ? run + 1 : 1;
    best = Math.max(best, run);
  });
  return best;
}
`,
  'longest-run/submissions/time_limit_exceeded/baseline.py': python(`    best = 0
    for start in range(len(nums)):
        end = start
        while end < len(nums) and nums[end] == nums[start]:
            end += 1
        best = max(best, end - start)
    return best`),
  'longest-run/submissions/wrong_answer/forgets_last.py': python(`    best = run = 0
    before = None
    for number in nums:
        if number != before:
            best = max(best, run)
            run = 0
        run += 1
        before = number
    return max(best, 1) if nums else 0`),
  'longest-run/submissions/run_time_error/first.py': python(`    nums[0]\n${LOOP}`),
};

/** A brute force and the small inputs for it. */
export const withOracle: Readonly<Record<string, string>> = {
  'longest-run/generators/tests.mjs': `${smallPack['longest-run/generators/tests.mjs'] ?? ''}
export const oracle = (random, size) => [Array.from({ length: size }, () => Math.floor(random() * 3))];
`,
  'longest-run/submissions/accepted/brute.py':
    python(`    runs = [nums[i:j] for i in range(len(nums)) for j in range(i + 1, len(nums) + 1)]
    return max([len(run) for run in runs if len(set(run)) == 1], default=0)`),
};

/** A change request: runs may go round the end of the list. */
export const withChange: Readonly<Record<string, string>> = {
  'longest-run/change/greenroom.yaml':
    'minutes: { easy-going: 9, on-pace: 5 }\nsamples: { "1": "The threes meet." }\n',
  'longest-run/change/statement/problem.en.md': 'The list is a ring now: its end meets its beginning.\n',
  'longest-run/change/data/sample/1.in': '[3, 1, 3]\n',
  'longest-run/change/data/sample/1.ans': '2\n',
  'longest-run/change/generators/tests.mjs': `import { tests as before } from '../../generators/tests.mjs';
export const tests = {
  small: () => [[[2, 1, 2, 2]], [[4, 4]]],
  regression: () => [...before.empty(), [[1, 3, 3, 2]]],
};
`,
  'longest-run/change/submissions/accepted/best.py': python(`    size = len(nums)
    best = run = 0
    for place in range(2 * size):
        run = run + 1 if run and nums[place % size] == nums[place % size - 1] else 1
        best = max(best, run)
    return min(best, size)`),
  'longest-run/change/submissions/accepted/best.ts': `function longestRun(nums: number[]): number {
  let best = 0;
  let run = 0;
  [...nums, ...nums].forEach((number, index, all) => {
    run = number === all[index - 1] ? run + 1 : 1;
    best = Math.max(best, run);
  });
  return Math.min(best, nums.length);
}
`,
};

export interface PackOnTrial {
  readonly directory: string;
  remove(): void;
}

/** Writes the pack with some files changed; `null` leaves one out. */
export function writeSmallPack(changes: Readonly<Record<string, string | null>> = {}): PackOnTrial {
  const root = mkdtempSync(path.join(tmpdir(), 'greenroom-pack-'));
  const directory = path.join(root, 'packs', 'small');
  for (const [name, text] of Object.entries({ ...smallPack, ...changes })) {
    if (text === null) continue;
    mkdirSync(path.join(directory, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(directory, name), text);
  }
  return { directory, remove: () => rmSync(root, { recursive: true, force: true }) };
}
