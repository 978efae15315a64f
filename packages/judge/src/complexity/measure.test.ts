// Real measurements in real boxes: hidden costs are found with their line, and load changes nothing.

import { spawn } from 'node:child_process';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { type ComplexityReport, readMeasurement } from '@greenroom/core/coding';
import type { Language } from '@greenroom/core/judging';

import { openJudge } from '../judge.ts';
import { growthRequestFor } from '../packages/growth-request.ts';
import { readProblem } from '../packages/problem.ts';
import { checkoutDirectory } from '../packages/root.ts';
import type { Judge } from '../request.ts';
import { hiddenCosts } from './hidden-costs.fixture.ts';
import type { GrowthRequest } from './request.ts';

/** Tens of real measurements, each of about a second where the machine has nothing else to do. */
vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 });

const directory = path.join(checkoutDirectory() ?? '', 'content/packs/core/pair-with-sum');

let judge: Judge;
beforeAll(async () => {
  judge = await openJudge();
});
afterAll(() => judge.close());

async function requestFor(language: Language, source: string): Promise<GrowthRequest> {
  const read = await readProblem(directory);
  if (!read.ok) throw new Error('the problem is sound');
  const { problem } = read.value;
  const tests = problem.samples.map(({ args, expected }, index) => ({
    name: `sample/${index + 1}`,
    category: 'sample' as const,
    args,
    expected,
  }));
  const request = await growthRequestFor(directory, { problem, tests }, { language, source });
  if (request === null) throw new Error('the problem has growing inputs');
  return request;
}

async function report(language: Language, source: string): Promise<ComplexityReport> {
  const outcome = await judge.measure(await requestFor(language, source));
  if (outcome.kind !== 'measured') throw new Error(outcome.reason);
  const subject = { language, source, quantities: { n: 'length of nums' }, together: {} };
  return readMeasurement({ ...subject, claims: { time: 'O(n)', space: null } }, outcome.measurement);
}

describe('solutions that differ by one hidden cost', () => {
  test.each(hiddenCosts)('$language: $name', async ({ language, source, time, line, what }) => {
    const found = await report(language, source);
    expect(found.time?.answer).toBe(time);
    expect(found.lines[0]).toMatchObject({ line, what });
    expect(found.claims.time?.comparison).toBe('less');
  });
});

describe('the same document byte for byte while all cores are busy', () => {
  /** In the first language ten times, in each other one often enough to see a difference. */
  const times: readonly (readonly [Language, number])[] = [
    ['python', 10],
    ['javascript', 3],
    ['cpp', 3],
    ['java', 3],
    ['go', 3],
    ['rust', 3],
  ];
  test.each(times)('%s, %i times', async (language, count) => {
    const cost = hiddenCosts.find((each) => each.language === language);
    if (cost === undefined) throw new Error('there is one');
    const alone = JSON.stringify(await report(language, cost.source));
    const busy = [0, 1, 2].map(() => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
    try {
      for (let time = 0; time < count; time += 1) {
        expect(JSON.stringify(await report(language, cost.source))).toBe(alone);
      }
    } finally {
      for (const each of busy) each.kill('SIGKILL');
    }
  });
});

describe('what is not measured gets a reason', () => {
  const refused = async (source: string): Promise<string> => {
    const outcome = await judge.measure(await requestFor('python', source));
    return outcome.kind === 'measured' ? 'measured' : outcome.reason;
  };
  test('a wrong answer', async () => {
    expect(await refused('def pair_with_sum(nums, target):\n    return [0, 0]\n')).toMatch(
      /answer to sample\/\d is wrong/,
    );
  });
  test('a crash, with its line', async () => {
    expect(await refused('def pair_with_sum(nums, target):\n    return 1 // 0\n')).toMatch(
      /ZeroDivisionError.*line 2/s,
    );
  });
  test('a program that does not compile', async () => {
    expect(await refused('def pair_with_sum(nums, target)\n    return []\n')).toMatch(/does not compile/);
  });
  test('a missing function', async () => {
    expect(await refused('def another(nums):\n    return []\n')).toMatch(/missing/);
  });
});

test('an exponential solution ends within its budget', async () => {
  const source = [
    'def pair_with_sum(nums, target):',
    '    def search(at, chosen):',
    '        if len(chosen) == 2 and nums[chosen[0]] + nums[chosen[1]] == target:',
    '            return chosen',
    '        if at == len(nums):',
    '            return None',
    '        return search(at + 1, chosen) or search(at + 1, chosen + [at])',
    '    return search(0, []) or []',
  ].join('\n');
  expect((await report('python', source)).time?.answer).toBe('2^n');
});

test('a measurement can be ended', async () => {
  const abort = new AbortController();
  const reason = new Error('not needed any more');
  const measuring = judge.measure(await requestFor('python', hiddenCosts[0]?.source ?? ''), {
    signal: abort.signal,
    onProgress: () => abort.abort(reason),
  });
  await expect(measuring).rejects.toBe(reason);
});

const measured = async (language: Language, source: string) => {
  const outcome = await judge.measure(await requestFor(language, source));
  if (outcome.kind !== 'measured') return outcome.reason;
  const subject = { language, source, quantities: { n: 'length of nums' }, together: {} };
  return readMeasurement({ ...subject, claims: { time: null, space: null } }, outcome.measurement);
};

describe('compiled programs that cannot be measured get a reason', () => {
  test('in C++', async () => {
    const head = 'vector<int> pairWithSum(vector<int> nums, int target)';
    expect(await measured('cpp', `${head} { return {0, 0}; }`)).toMatch(/answer to sample\/\d is wrong/);
    expect(await measured('cpp', `${head} { return {nums.at(99)}; }`)).toMatch(
      /fails on sample.*out_of_range/s,
    );
    expect(await measured('cpp', `${head} { return {} }`)).toMatch(/does not compile/);
  });
  test('in Java', async () => {
    const method = (body: string) =>
      `class Solution { int[] pairWithSum(int[] nums, int target) { ${body} } }`;
    expect(await measured('java', method('return new int[] {0, 0};'))).toMatch(
      /answer to sample\/\d is wrong/,
    );
    expect(await measured('java', method('return new int[] {nums[99]};'))).toMatch(
      /fails on sample.*OutOfBounds/s,
    );
    expect(await measured('java', method('return new int[] {'))).toMatch(/does not compile/);
  });
  test('in Go', async () => {
    const head = 'func pairWithSum(nums []int, target int) []int';
    expect(await measured('go', `${head} { return []int{0, 0} }`)).toMatch(/answer to sample\/\d is wrong/);
    expect(await measured('go', `${head} { return []int{nums[99]} }`)).toMatch(
      /fails on sample.*out of range/s,
    );
    expect(await measured('go', `${head} { return count }`)).toMatch(/does not compile.*undefined: count/s);
  });
});

test('a Rust program that cannot be measured gets a reason', async () => {
  const head = 'fn pair_with_sum(nums: Vec<i64>, target: i64) -> Vec<i64>';
  expect(await measured('rust', `${head} { vec![0, 0] }`)).toMatch(/answer to sample\/\d is wrong/);
  expect(await measured('rust', `${head} { vec![nums[99]] }`)).toMatch(
    /fails on sample.*index out of bounds/s,
  );
  expect(await measured('rust', `${head} { count }`)).toMatch(/does not compile/);
});

describe('what a call leaves in variables of the program is gone before the next one', () => {
  const linear = { time: { answer: 'n' }, space: { answer: 'n' } };
  test('in C++', async () => {
    const source = [
      'unordered_map<int, int> seen;',
      'vector<int> pairWithSum(vector<int>& nums, int target) {',
      '  static int calls = 0;',
      '  if (++calls > 1) return {};',
      '  for (int at = 0; at < (int)nums.size(); ++at) {',
      '    auto found = seen.find(target - nums[at]);',
      '    if (found != seen.end()) return {found->second, at};',
      '    seen[nums[at]] = at;',
      '  }',
      '  return {};',
      '}',
    ].join('\n');
    expect(await measured('cpp', source)).toMatchObject(linear);
  });
  test('in Go', async () => {
    const source = [
      'var seen = map[int]int{}',
      'var calls int',
      'func pairWithSum(nums []int, target int) []int {',
      '\tcalls++',
      '\tif calls > 1 { return nil }',
      '\tfor at, value := range nums {',
      '\t\tif found, is := seen[target-value]; is { return []int{found, at} }',
      '\t\tseen[value] = at',
      '\t}',
      '\treturn []int{}',
      '}',
    ].join('\n');
    expect(await measured('go', source)).toMatchObject({ time: { answer: 'n' } });
  });
});
