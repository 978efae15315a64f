// A new problem that already proves itself, small enough to be replaced file by file; its comments say what each is for.

const snake = (name: string): string => name.replaceAll('-', '_');
const camel = (name: string): string =>
  name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const spaced = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

const python = (name: string, body: string): string =>
  `def ${snake(name)}(nums: list[int]) -> int:\n${body}\n`;
const typescript = (name: string, body: string): string =>
  `function ${camel(name)}(nums: number[]): number {\n${body}\n}\n`;

/** Every file by its path in the problem's directory. `name` is the problem's id, `uuid` a new one. */
export function scaffold(name: string, uuid: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries({
      'problem.yaml': `problem_format_version: 2023-07-draft
name: ${spaced(name)}
uuid: ${uuid}
license: cc by
rights_owner: The Greenroom authors
limits:
  time_limit: 1   # CPU seconds for one test, in every language
`,
      'greenroom.yaml': fields(name),
      ...statements,
      ...generators,
      ...solutions(name),
      ...changeRequest(name),
    }),
  );
}

const fields = (
  name: string,
): string => `# Every field is explained in docs/content.md. "greenroom pack verify" says what is missing.
difficulty: easy            # easy, medium, hard
patterns: [hash-map]
minutes: { easy-going: 20, on-pace: 12 }
signature:
  name: ${snake(name)}
  parameters:
    - { name: nums, type: list<int>, length: [0, 60000], range: [-1000000000, 1000000000], constraint: "0 to 60,000 numbers, each within ±10⁹" }
  returns: int
comparison: exact
samples:
  "1": "5 and 7 are there, 5 twice."
complexity:
  parameters: { n: length of nums }
  best: { time: n, space: n }
  baseline: { time: n^2, space: n }
facts:                      # what a good question uncovers; leave something out of the statement on purpose
  - id: empty
    question: Can the list be empty?
    aliases: [what if there are no numbers, is there at least one number]   # other words for the same question
    answer: Yes, then the answer is 0.
    hidden: true            # neither the statement nor the constraints say it
    tests: [empty]          # categories that depend on it
hints:
  - What would you have to remember while you walk along the list?
  - Remember every number that you have seen, so that looking one up takes constant time.
  - Put all numbers into a set; its size is the answer.
follow_ups:                 # asked once it is accepted
  - question: What if the numbers do not fit into memory?
    points: [split them by hash into parts that fit, or sort them on disk, name the passes over the disk]
mistakes:                   # in words, shown when the session is over
  - Taking for granted that equal numbers stand side by side.
known_bad:                  # each file in submissions/ that must fail, and the category that must catch it
  - { file: wrong_answer/side_by_side.py, mistake: Takes equal numbers to stand side by side, caught_by: duplicates }
`;

const statements: Readonly<Record<string, string>> = {
  'statement/problem.en.md': `How many different numbers are there in \`nums\`? Write a situation that could be real, in your own words, without a title.

- \`nums\`: what each parameter is
`,
  'data/sample/1.in': '[5, 7, 5]\n',
  'data/sample/1.ans': '2\n',
};

const generators: Readonly<Record<string, string>> = {
  'generators/tests.mjs': `// Hidden tests: for each category a function from a seeded random source to tests, each the list of its arguments.

import { int, ints, times } from '../../../generate.mjs';

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [[[]]],
  single: () => [[[4]], [[-4]]],
  small: () => [[[1, 2, 3]], [[3, 1, 2, 0]]],
  duplicates: () => [[[5, 7, 5]], [[2, 2, 2]], [[0, 1, 0, 1]]],
  extremes: () => [[[1e9, -1e9, 1e9]]],
  random: (random) => times(20, () => [ints(random, int(random, 2, 30), -9, 9)]),
  // So large that the slower class misses the time limit.
  large: (random) => [[ints(random, 60_000, -1e9, 1e9)], [times(60_000, (index) => index)]],
};

/** Small legal arguments of about \`size\` items, from few different values, for the comparison with brute.py. */
export const oracle = (random, size) => [ints(random, size, -2, 2)];
`,
  'generators/growth.mjs': `// Growing inputs: families that make solutions work hardest, by which their cost is measured.

import { shuffle, times } from '../../../generate.mjs';

export const worst = {
  'all different': ({ n }, random) => [shuffle(random, times(n, (index) => index))],
};
`,
};

const solutions = (name: string): Readonly<Record<string, string>> => ({
  'submissions/accepted/best.py': python(name, '    return len(set(nums))'),
  'submissions/accepted/best.ts': typescript(name, '  return new Set(nums).size;'),
  'submissions/accepted/brute.py': `# Obviously right, however slow: it runs on the small inputs of "oracle" only.\n\n\n${python(
    name,
    '    return sum(number not in nums[:place] for place, number in enumerate(nums))',
  )}`,
  'submissions/time_limit_exceeded/baseline.py': python(
    name,
    '    seen = []\n    for number in nums:\n        if number not in seen:\n            seen.append(number)\n    return len(seen)',
  ),
  'submissions/wrong_answer/side_by_side.py': python(
    name,
    '    return sum(place == 0 or nums[place - 1] != number for place, number in enumerate(nums))',
  ),
});

const changeRequest = (name: string): Readonly<Record<string, string>> => ({
  'change/greenroom.yaml': `# One new requirement after solving. What is not named here stays as it was: signature, comparison, complexity.
minutes: { easy-going: 8, on-pace: 5 }
samples:
  "1": "Only 5 is there more than once."
`,
  'change/statement/problem.en.md':
    'Count only the numbers that are there more than once now, as the interviewer would say it.\n',
  'change/data/sample/1.in': '[5, 7, 5]\n',
  'change/data/sample/1.ans': '1\n',
  'change/generators/tests.mjs': `// Hidden tests of the change request. Those of regression hold what must stay: the original solution passes them.

import { int, ints, times } from '../../../../generate.mjs';

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  small: () => [[[1]], [[5, 7, 5]], [[2, 2, 2]]],
  random: (random) => times(20, () => [ints(random, int(random, 2, 30), -9, 9)]),
  large: (random) => [[ints(random, 60_000, 0, 50_000)]],
  regression: () => [[[]], [[4, 4]], [[1, 2, 2, 1]]],
};

export const oracle = (random, size) => [ints(random, size, -2, 2)];
`,
  'change/submissions/accepted/best.py': `from collections import Counter\n\n\n${python(
    name,
    '    return sum(count > 1 for count in Counter(nums).values())',
  )}`,
  'change/submissions/accepted/best.ts': typescript(
    name,
    '  const seen = new Set<number>();\n  const again = new Set<number>();\n  for (const number of nums) (seen.has(number) ? again : seen).add(number);\n  return again.size;',
  ),
  'change/submissions/accepted/brute.py': python(
    name,
    '    return sum(nums.count(number) > 1 for number in set(nums))',
  ),
});
