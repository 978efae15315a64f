import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { type EvidenceFile, planSchema } from '@greenroom/core/plan';

import { greenroom, scratchDirectory } from '../cli.fixture.ts';

let scratch: string;
beforeAll(() => {
  scratch = scratchDirectory();
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const month = ['plan', '--from', '2026-11-23', '--interview', '2026-12-21', '--hours', '1,1,1,1,1,3,3'];

function file(name: string, text: string): string {
  const at = path.join(scratch, name);
  writeFileSync(at, text);
  return at;
}

test('a month from nothing: the whole backbone, within the hours, the same bytes again', async () => {
  const { code, stdout } = await greenroom([...month, '--json']);
  expect(code).toBe(0);
  const plan = planSchema.parse(JSON.parse(stdout));
  expect(plan.days).toHaveLength(28);
  expect(plan.days.map(({ capacity }) => capacity).slice(0, 7)).toEqual([60, 60, 60, 60, 60, 180, 180]);
  expect(plan.unplaced).toEqual([]);
  expect((await greenroom([...month, '--json'])).stdout).toBe(stdout);
});

test('what was observed decides the drills', async () => {
  const seed: EvidenceFile = {
    schema: 'greenroom.evidence/1',
    observations: Array.from({ length: 6 }, (_, index) => ({
      signal: 'edge-cases',
      level: 1,
      weight: 1,
      difficulty: 0,
      when: Date.UTC(2026, 10, 10 + index),
      session: `session-${index}`,
    })),
  };
  const evidence = file('seeded.json', JSON.stringify(seed));
  const { code, stdout } = await greenroom([...month, '--evidence', evidence, '--json']);
  expect(code).toBe(0);
  const drills = planSchema
    .parse(JSON.parse(stdout))
    .days.flatMap(({ tasks }) => tasks.filter(({ kind }) => kind === 'drill'));
  expect(drills[0]).toMatchObject({ signals: ['edge-cases'] });
  expect(drills[0]?.reason).toMatch(/^Your edge cases stands at 1\.\d of 4/);
});

test('in words; what does not fit is named and is a negative result', async () => {
  const { code, stdout } = await greenroom([...month.slice(0, 4), '2026-11-26', ...month.slice(5)]);
  expect(code).toBe(1);
  expect(stdout).toContain('3 days until 2026-11-26.');
  expect(stdout).toMatch(/^Mon 2026-11-23 +\d+ min {2}\S/m);
  expect(stdout).toMatch(/What does not fit:\n {2}.+ needs \d+ minutes in one day/);
});

test.each([
  ['a day that does not exist', { '--from': '2026-02-30' }, '--from must be a day such as 2026-11-23'],
  ['an interview that is over', { '--interview': '2026-11-23' }, 'must be after the first day (2026-11-23)'],
  ['an interview in ten years', { '--interview': '2036-11-23' }, 'a plan covers 730 at most'],
  ['six weekdays', { '--hours': '1,1,1,1,1,3' }, '--hours must be seven numbers from 0 to 24'],
  ['hours that are none', { '--hours': '1,1,1,,1,3,25' }, '--hours must be seven numbers from 0 to 24'],
  ['an unknown role', { '--role': 'wizard' }, '--role must be one of backend, frontend'],
  ['a blocked day that is none', { '--blocked': '2026-12-01,soon' }, '--blocked must be a day'],
  ['no such file', { '--evidence': 'nowhere.json' }, 'nowhere.json cannot be read'],
])('%s is a mistake in the call', async (_, changes, message) => {
  const options = { '--from': '2026-11-23', '--interview': '2026-12-21', '--hours': '1,1,1,1,1,3,3' };
  const args = Object.entries({ ...options, ...changes }).flat();
  const { code, stdout, stderr } = await greenroom(['plan', ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});

test.each([
  ['no JSON', '{', 'This is not JSON.'],
  ['another document', '{"schema":"greenroom.plan/1"}', 'not a greenroom.evidence/1 document'],
  [
    'a level that does not exist',
    JSON.stringify({
      schema: 'greenroom.evidence/1',
      observations: [{ signal: 'impact', level: 5, weight: 1, difficulty: 0, when: 0, session: 'a' }],
    }),
    'observations[0].level',
  ],
])('a file with %s is a mistake in the call', async (_, text, message) => {
  const { code, stderr } = await greenroom([...month, '--evidence', file('bad.json', text)]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
