import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Json } from '@greenroom/core/base';

import type { Judge, JudgeTest } from '../request.ts';
import { LIMITS, openRealJudge, signatureOf } from '../request.fixture.ts';
import type { MatrixOutcome } from './request.ts';

let judge: Judge;
beforeAll(async () => {
  judge = await openRealJudge();
});
afterAll(() => judge.close());

const REFERENCE = 'def solve(a):\n    return sum(a)\n';

function open(...args: readonly Json[]): JudgeTest {
  return { name: 'a test', group: 'custom', category: 'custom', args, expected: null, visible: false };
}

async function run(
  programs: readonly string[],
  tests: readonly JudgeTest[],
  changes: { readonly reference?: string; readonly stopAtFirstFailure?: boolean } = {},
) {
  const outcome = await judge.matrix({
    programs: programs.map((source, index) => ({ id: String(index), source })),
    reference: REFERENCE,
    signature: signatureOf('solve', ['list<int>'], 'int'),
    comparison: { kind: 'exact' },
    limits: LIMITS,
    tests,
    stopAtFirstFailure: false,
    ...changes,
  });
  return outcome;
}

function verdicts(outcome: MatrixOutcome) {
  if (outcome.kind !== 'done') throw new Error(outcome.reason);
  return outcome.rows.map((row) => row.verdicts);
}

const TESTS = [open([1, 2]), open([]), open([5])];

test('what is expected is what the reference answers, unless a test says it', async () => {
  const tests = [...TESTS, { ...open([3]), expected: { value: 4 } }];
  const outcome = await run([REFERENCE, 'def solve(a):\n    return a[0]\n'], tests);
  expect(verdicts(outcome)).toEqual([
    ['AC', 'AC', 'AC', 'WA'],
    ['WA', 'RTE', 'AC', 'WA'],
  ]);
  expect(outcome).toMatchObject({ answers: [{ value: 3 }, { value: 0 }, { value: 5 }, { value: 3 }] });
});

test('each call has a program and inputs of its own', async () => {
  const keeps =
    'seen = []\n\n\ndef solve(a):\n    seen.append(1)\n    return sum(a) if len(seen) == 1 else -1\n';
  const clears = 'def solve(a):\n    total = sum(a)\n    a.clear()\n    return total\n';
  expect(verdicts(await run([keeps, clears, REFERENCE], TESTS))).toEqual([
    ['AC', 'AC', 'AC'],
    ['AC', 'AC', 'AC'],
    ['AC', 'AC', 'AC'],
  ]);
});

test('what loops is stopped, its later tests are left out, and the next program is not hurt', async () => {
  const loops = 'def solve(a):\n    while True:\n        pass\n';
  const swallows =
    'def solve(a):\n    while True:\n        try:\n            while True:\n                pass\n        except BaseException:\n            pass\n';
  expect(verdicts(await run([loops, swallows, REFERENCE], TESTS))).toEqual([
    // The smallest first.
    [null, 'TLE', 'TLE'],
    [null, 'TLE', null],
    ['AC', 'AC', 'AC'],
  ]);
});

test('what takes the box with it dies alone', async () => {
  const dies = 'import os\n\n\ndef solve(a):\n    if not a:\n        os._exit(3)\n    return sum(a)\n';
  const fills = 'def solve(a):\n    return len([0] * 10**9)\n';
  const floods = 'def solve(a):\n    print("x" * 10**6)\n    return sum(a)\n';
  const [first, second, third, last] = verdicts(await run([dies, fills, floods, REFERENCE], TESTS));
  expect(first).toEqual([null, 'RTE', null]);
  expect(second?.every((verdict) => verdict === 'MLE')).toBe(true);
  expect(third).toEqual([null, 'OLE', null]);
  expect(last).toEqual(['AC', 'AC', 'AC']);
});

test('the first failure is enough where that is asked; what does not compile has no verdicts', async () => {
  const wrong = 'def solve(a):\n    return -1\n';
  const rows = verdicts(await run([wrong, 'def solve(a:\n'], TESTS, { stopAtFirstFailure: true }));
  expect(rows[0]?.filter((verdict) => verdict !== null)).toContain('WA');
  expect(rows[1]).toBeNull();
});

test('without a reference that compiles there is no matrix', async () => {
  const outcome = await run([REFERENCE], TESTS, { reference: 'def solve(' });
  expect(outcome).toEqual({ kind: 'unavailable', reason: 'The reference does not compile.' });
});
