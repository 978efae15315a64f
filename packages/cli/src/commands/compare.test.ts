import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { checkout, greenroom, scratchDirectory } from '../cli.fixture.ts';

/** Each repeat judges twice. */
vi.setConfig({ testTimeout: 300_000 });

const problem = path.join(checkout, 'content/packs/core/pair-with-sum');
const best = path.join(problem, 'submissions/accepted/best.py');

let scratch: string;
beforeAll(() => {
  scratch = scratchDirectory();
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function written(name: string, lines: readonly string[]): string {
  const file = path.join(scratch, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** The best one, after as much work again as a loop over ten times the input. */
const slow = (): string =>
  written('slow.py', [
    'def pair_with_sum(nums, target):',
    '    for _ in range(10):',
    '        for value in nums:',
    '            value + value',
    '    seen = {}',
    '    for position, price in enumerate(nums):',
    '        if target - price in seen:',
    '            return [seen[target - price], position]',
    '        seen.setdefault(price, position)',
    '    return []',
  ]);

test('a clear difference is told, with its interval, on whichever side it is', async () => {
  const { code, stdout } = await greenroom(['compare', best, slow(), '--json', '--repeats', '7']);
  expect(code).toBe(0);
  const document = JSON.parse(stdout) as { result: string; ratio: number; interval: number[]; pairs: number };
  expect(document).toMatchObject({ schema: 'greenroom.comparison/1', result: 'first-faster', pairs: 7 });
  expect(document.interval[0]).toBeGreaterThan(1);
  expect(document.interval[0]).toBeLessThanOrEqual(document.ratio);
});

test('who solves nothing is not timed', async () => {
  const wrong = written('wrong.py', ['def pair_with_sum(nums, target):', '    return [0, 1]']);
  const { code, stdout } = await greenroom(['compare', best, wrong, '--problem', problem]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/wrong\.py is not right on these tests: WA/);
});

test('it must know the problem', async () => {
  const file = slow();
  const { code, stderr } = await greenroom(['compare', file, file]);
  expect(code).toBe(2);
  expect(stderr).toContain('--problem');
});
