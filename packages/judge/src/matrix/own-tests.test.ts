import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Json } from '@greenroom/core/base';
import { isExpected, type TestBank, type TestMatrix } from '@greenroom/core/coding';

import { readProblem } from '../packages/problem.ts';
import { packsDirectory } from '../packages/root.ts';
import { testBankOf } from '../packages/test-bank.ts';
import type { Judge } from '../request.ts';
import { openRealJudge } from '../request.fixture.ts';
import { tryOwnTests } from './own-tests.ts';

let judge: Judge;
beforeAll(async () => {
  judge = await openRealJudge();
});
afterAll(() => judge.close());

async function library(pack: string, id: string) {
  const directory = path.join(packsDirectory(), pack, id);
  const read = await readProblem(directory);
  if (!read.ok) throw new Error(read.problem.map(({ seen }) => seen).join(' '));
  const bank = await testBankOf(directory, read.value);
  if (bank === null) throw new Error('no bank');
  return { problem: read.value.problem, bank };
}

async function tried(
  subject: { readonly pack: string; readonly id: string },
  tests: readonly (readonly Json[])[],
) {
  const { problem, bank } = await library(subject.pack, subject.id);
  return { bank, matrix: await tryOwnTests(judge, { problem, bank, tests }) };
}

function caughtBy(matrix: TestMatrix, test: number): readonly string[] {
  const failing = matrix.mistakes.filter(
    ({ verdicts }) => verdicts[test] !== null && verdicts[test] !== 'AC',
  );
  return failing.map(({ id }) => id);
}

test('a bank has the reference, known-bad solutions that are not only slow, and some mutants', async () => {
  const { bank } = await library('core', 'settle-invoices');
  expect(bank.reference.language).toBe('python');
  const known = bank.mistakes.filter(({ origin }) => origin === 'known-bad');
  expect(known.length).toBeGreaterThanOrEqual(8);
  expect(known.every(({ id, category }) => !id.startsWith('time_limit') && category !== null)).toBe(true);
  expect(bank.mistakes.length - known.length).toBeGreaterThanOrEqual(20);
  expect(bank.mistakes.length - known.length).toBeLessThanOrEqual(32);
});

test('tests are tried on everything in every language, and told what the reference answers', async () => {
  const { bank, matrix } = await tried({ pack: 'core', id: 'pair-with-sum' }, [
    [[3, 3], 6],
    [[], 1],
    [[1, 2], 9],
  ]);
  expect(matrix).toMatchObject({ status: 'measured', reason: '' });
  expect(matrix.tests.map(({ illegal, answer }) => [illegal, answer?.value])).toEqual([
    [null, [0, 1]],
    [null, []],
    [null, []],
  ]);
  expect(matrix.mistakes.map(({ id }) => id)).toEqual(bank.mistakes.map(({ id }) => id));
  expect(matrix.mistakes.every(({ verdicts }) => verdicts[1] !== null)).toBe(true);
  expect(caughtBy(matrix, 0).length).toBeGreaterThan(caughtBy(matrix, 1).length);
});

test('what the task rules out is not run, and says why', async () => {
  const { matrix } = await tried({ pack: 'core', id: 'snake-rows' }, [
    [[1, 2, 3], 0],
    [[1, 2, 3], 2],
  ]);
  expect(matrix.tests[0]).toMatchObject({ illegal: expect.stringContaining('width'), answer: null });
  expect(matrix.tests[1]).toMatchObject({ illegal: null, answer: { value: [1, 2, 3] } });
  expect(matrix.mistakes.every(({ verdicts }) => verdicts[0] === null)).toBe(true);
});

test('queries are tried one by one', async () => {
  const { problem, bank } = await library('sql', 'came-back');
  const small: TestBank = { ...bank, mistakes: bank.mistakes.slice(0, 2) };
  const [sample] = problem.samples;
  const matrix = await tryOwnTests(judge, { problem, bank: small, tests: [sample?.args ?? []] });
  const answer = matrix.tests[0]?.answer?.value ?? null;
  expect(isExpected(problem.comparison, sample?.expected ?? null, answer)).toBe(true);
  expect(matrix.mistakes.map(({ verdicts }) => verdicts.length)).toEqual([1, 1]);
  expect(matrix.mistakes.flatMap(({ verdicts }) => verdicts)).not.toContain(null);
});

test('a reference that does not compile gives a reason and no matrix', async () => {
  const { problem, bank } = await library('core', 'pair-with-sum');
  const broken = { ...bank, reference: { language: 'python', source: 'def (' } } as const;
  const matrix = await tryOwnTests(judge, { problem, bank: broken, tests: [[[], 1]] });
  expect(matrix).toMatchObject({
    status: 'unavailable',
    reason: 'The reference does not compile.',
    mistakes: [],
  });
});
