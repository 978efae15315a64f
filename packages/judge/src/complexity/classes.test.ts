// The growth of classes: a script of calls is measured as one call, and what the calls return counts for nothing.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { type ComplexityReport, readMeasurement } from '@greenroom/core/coding';

import { openJudge } from '../judge.ts';
import { generatorTools } from '../packages/generator.ts';
import { openGrowthGenerator } from '../packages/growth-generator.ts';
import { growthRequestFor } from '../packages/growth-request.ts';
import { readProblem } from '../packages/problem.ts';
import { checkoutDirectory } from '../packages/root.ts';
import type { Judge } from '../request.ts';
import type { GrowthRequest } from './request.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 });

const directory = path.join(checkoutDirectory() ?? '', 'content/packs/core/request-quota');
const solution = (file: string): string => readFileSync(path.join(directory, 'submissions', file), 'utf8');

let judge: Judge;
let home: string;
beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'greenroom-classes-'));
  judge = await openJudge();
});
afterAll(async () => {
  await judge.close();
  rmSync(home, { recursive: true });
});

async function requestFor(language: 'python' | 'typescript', source: string): Promise<GrowthRequest> {
  const read = await readProblem(directory);
  if (!read.ok) throw new Error('the problem is sound');
  const request = await growthRequestFor(
    directory,
    { problem: read.value.problem, tests: [] },
    { language, source },
  );
  if (request === null) throw new Error('the problem has growing inputs');
  return request;
}

async function report(request: GrowthRequest): Promise<ComplexityReport> {
  const outcome = await judge.measure(request);
  if (outcome.kind !== 'measured') throw new Error(outcome.reason);
  const { language, source } = request;
  const subject = { language, source, quantities: { n: 'number of calls' }, together: {} };
  return readMeasurement({ ...subject, claims: { time: 'n', space: null } }, outcome.measurement);
}

test.each([
  ['python', 'accepted/best.py'],
  ['typescript', 'accepted/best.ts'],
] as const)('the best solution in %s grows with its calls', async (language, file) => {
  const { time } = await report(await requestFor(language, solution(file)));
  expect(time?.answer).toBe('n');
});

test('looking through everything on each call is found, with its line', async () => {
  const source = solution('time_limit_exceeded/baseline.py');
  const { time, claims, lines } = await report(await requestFor('python', source));
  expect(time?.answer).toBe('n^2');
  expect(claims.time?.comparison).toBe('less');
  expect(source.split('\n')[(lines[0]?.line ?? 0) - 1]).toContain('for second in');
});

test('what calls return is no memory of the object', async () => {
  const generator = path.join(home, 'growth.mjs');
  writeFileSync(
    generator,
    `export const worst = {
  asking: ({ n }) => [[3, 1000], Array.from({ length: n }, (_, index) => ['remaining', 'acme', index])],
};`,
  );
  const { plan } = await openGrowthGenerator(generator, generatorTools(directory));
  const request = await requestFor('python', solution('accepted/best.py'));
  const { time, space } = await report({ ...request, plan });
  expect([time?.answer, space?.answer]).toEqual(['n', '1']);
});
