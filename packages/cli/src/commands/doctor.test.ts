import { rmSync } from 'node:fs';

import { expect, test } from 'vitest';

import { judgeStatusSchema } from '@greenroom/core/coding';

import { greenroom, scratchDirectory } from '../cli.fixture.ts';

test('a machine with a sandbox', async () => {
  const { code, stdout } = await greenroom(['doctor', '--json']);
  const report: unknown = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(judgeStatusSchema.parse(report).isolation).toMatch(/^isolated/);
  expect(report).toMatchObject({
    schema: 'greenroom.doctor/1',
    probes: expect.arrayContaining([expect.objectContaining({ name: 'bubblewrap', ok: true, fix: null })]),
  });
});

test('a machine without one: what is missing and how to mend it', async () => {
  const empty = scratchDirectory();
  const env = { PATH: empty };
  const [machine, people] = [
    await greenroom(['doctor', '--json'], { env }),
    await greenroom(['doctor'], { env }),
  ];
  rmSync(empty, { recursive: true });
  expect([machine.code, people.code]).toEqual([1, 1]);
  const report = judgeStatusSchema.parse(JSON.parse(machine.stdout));
  expect(report.isolation).toBe('browser');
  expect(report.missing.length).toBeGreaterThan(0);
  expect(people.stdout).toMatch(/MISSING +bubblewrap: .*\n +to mend it: .*bubblewrap/);
});
