import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { impactReportSchema } from '@greenroom/core/behavioural';

import { greenroom, scratchDirectory } from '../cli.fixture.ts';

let scratch: string;
beforeAll(() => {
  scratch = scratchDirectory();
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const bullets = [
  'latency ↓ 40%',
  'incidents/month ↓ from 5 to 1',
  'improved performance',
  'p95 latency from 320 ms to 180 ms via index + cache',
].join('\n');

test('the examples of the specification, from a file, as JSON', async () => {
  const file = path.join(scratch, 'bullets.txt');
  writeFileSync(file, bullets);
  const { code, stdout } = await greenroom(['review', 'impact', file, '--json']);
  expect(code).toBe(0);
  const { sentences, findings } = impactReportSchema.parse(JSON.parse(stdout));
  expect(
    sentences.map(({ metrics }) => metrics.map(({ percentChange, missing }) => ({ percentChange, missing }))),
  ).toEqual([
    [{ percentChange: null, missing: ['baseline', 'cause'] }],
    [{ percentChange: -80, missing: ['cause'] }],
    [],
    [{ percentChange: -43.75, missing: [] }],
  ]);
  expect(
    findings
      .filter(({ rule }) => rule === 'vague-effect')
      .map(({ where }) => bullets.slice(where.start, where.end)),
  ).toEqual(['improved']);
});

test('a figure that contradicts itself is a negative result, told in words', async () => {
  const input = 'Cut p95 latency from 320 ms to 180 ms (−40 %) with an index.\n';
  const { code, stdout } = await greenroom(['review', 'impact', '-'], { input });
  expect(code).toBe(1);
  expect(stdout).toContain('320 ms → 180 ms (−43.75 %), which is 43.75 %');
  expect(stdout).toContain('1 sentence, 1 with a quantified result');
});

test('a story is asked for its result', async () => {
  const { code, stdout } = await greenroom(['review', 'impact', '-', '--story'], {
    input: 'I looked at the logs.',
  });
  expect(code).toBe(1);
  expect(stdout).toContain('No sentence tells how it ended.');
});

test.each([
  ['no text', ['-'], 'the text is empty'],
  ['no file', ['nowhere.txt'], 'cannot be read'],
])('%s is a mistake in the call', async (_, args, message) => {
  const { code, stdout, stderr } = await greenroom(['review', 'impact', ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});
