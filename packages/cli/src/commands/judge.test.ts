import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { type Verdict, verdictSchema } from '@greenroom/core/judging';

import { checkout, greenroom, scratchDirectory } from '../cli.fixture.ts';

/** Each call is a process of its own; several of them run in a test. */
vi.setConfig({ testTimeout: 180_000 });

const problem = path.join(checkout, 'content/packs/core/pair-with-sum');
const solution = (file: string): string => path.join(problem, 'submissions', file);

let scratch: string;
beforeAll(() => {
  scratch = scratchDirectory();
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function judged(file: string): Promise<{ code: number | null; verdict: Verdict }> {
  const { code, stdout } = await greenroom(['judge', problem, file, '--json']);
  return { code, verdict: verdictSchema.parse(JSON.parse(stdout)) };
}

describe('verdicts as JSON', () => {
  test.each(['best.py', 'best.js', 'best.ts'])('accepted/%s', async (name) => {
    const { code, verdict } = await judged(solution(`accepted/${name}`));
    expect(code).toBe(0);
    expect(verdict).toMatchObject({ verdict: 'AC', score: 1, limits: { cpuSeconds: 2 } });
    expect(new Set(verdict.tests.map(({ category }) => category))).toEqual(
      new Set([
        'sample',
        'empty',
        'single',
        'small',
        'duplicates',
        'extremes',
        'adversarial',
        'random',
        'large',
      ]),
    );
  });

  test('a wrong answer, with the category that caught it', async () => {
    const { code, verdict } = await judged(solution('wrong_answer/minus_one.py'));
    expect(code).toBe(1);
    expect(verdict.verdict).toBe('WA');
    const empty = verdict.tests.filter(({ category }) => category === 'empty');
    expect(empty.map((each) => each.verdict)).toEqual(['WA', 'WA']);
    expect(empty.every(({ shown }) => shown === undefined)).toBe(true);
  });

  test('a program that is none', async () => {
    const file = path.join(scratch, 'broken.py');
    writeFileSync(file, 'def pair_with_sum(nums, target:\n');
    const { code, verdict } = await judged(file);
    expect(code).toBe(1);
    expect(verdict).toMatchObject({ verdict: 'CE', compile: { ok: false } });
  });
});

test('verdicts for people', async () => {
  const { code, stdout } = await greenroom(['judge', problem, solution('wrong_answer/prices.py')]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^Pair with sum: Wrong answer, \d+ of 68 tests\nPython, ran isolated/);
  expect(stdout).toMatch(/category +passed +verdict +slowest +memory\n/);
  expect(stdout).toMatch(/empty +2\/2 +AC /);
  expect(stdout).toContain('sample/1: WA');
  expect(stdout).toContain('\n  nums      [4,11,5,3]\n  target    9\n  expected  [0,2]\n');
});

describe('calls that cannot be judged', () => {
  const best = solution('accepted/best.py');

  test.each([
    [
      'a language that is not known',
      [problem, path.join(problem, 'problem.yaml')],
      'Name the file with one of .py (Python)',
    ],
    [
      'a solution that is not there',
      [problem, solution('accepted/gone.py')],
      'The solution cannot be read: ENOENT',
    ],
    ['a problem that is not there', ['nowhere', best], 'nowhere is not a directory'],
    ['a directory that is no problem', [checkout, best], 'is not a problem: it has no problem.yaml'],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await greenroom(['judge', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('a problem from elsewhere whose tests are not there, unless it is trusted', async () => {
    const copy = path.join(scratch, 'packs', 'mine', 'pair-with-sum');
    cpSync(problem, copy, { recursive: true });
    cpSync(path.join(checkout, 'content/packs/generate.mjs'), path.join(scratch, 'packs', 'generate.mjs'));
    rmSync(path.join(copy, 'data/secret'), { recursive: true, force: true });
    const refused = await greenroom(['judge', copy, best]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('build with --trust');
    expect(await greenroom(['judge', copy, best, '--trust'])).toMatchObject({ code: 0 });
  });

  test('a machine without a sandbox', async () => {
    const { code, stderr } = await greenroom(['judge', problem, best], { env: { PATH: scratch } });
    expect(code).toBe(2);
    expect(stderr).toContain('This machine cannot judge Python.');
    expect(stderr).toMatch(/bubblewrap is not installed.*To mend it: /);
  });
});
