import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Verification } from '@greenroom/judge';

import { checkout, greenroom, scratchDirectory } from '../cli.fixture.ts';

/** Each call is a process of its own. */
vi.setConfig({ testTimeout: 180_000 });

let scratch: string;
let pack: string;
beforeEach(() => {
  scratch = scratchDirectory();
  pack = path.join(scratch, 'packs', 'mine');
  mkdirSync(pack, { recursive: true });
  cpSync(path.join(checkout, 'content/packs/generate.mjs'), path.join(scratch, 'packs', 'generate.mjs'));
  writeFileSync(
    path.join(pack, 'pack.yaml'),
    'title: Mine\ndescription: My own.\nrequires: { facts: 6, oracle: true, change_request: true }\n',
  );
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

test('a new problem works at once, and verification says what its pack still asks for', async () => {
  const problem = path.join(pack, 'lost-keys');
  const made = await greenroom(['pack', 'new', problem]);
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout).toContain(`pack verify ${problem}`);
  const { code, stdout } = await greenroom(['pack', 'verify', problem, '--trust', '--json']);
  const { problems } = JSON.parse(stdout) as Verification;
  const essential = problems[0]?.faults.filter(({ kind }) => kind === 'essential');
  expect(essential?.map(({ where, seen }) => [where.field, seen])).toEqual([['facts', 'There are 1.']]);
  expect(code).toBe(1);
  expect(problems[0]).toMatchObject({ title: 'Lost keys', change: { tests: { regression: 3 } } });
});

test('nothing is written over, and nothing outside of a pack', async () => {
  expect((await greenroom(['pack', 'new', path.join(pack, 'lost-keys')])).code).toBe(0);
  const again = await greenroom(['pack', 'new', path.join(pack, 'lost-keys')]);
  expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('is there already') as unknown });
  const outside = await greenroom(['pack', 'new', path.join(scratch, 'lost-keys')]);
  expect(outside).toMatchObject({ code: 2, stderr: expect.stringContaining('is no pack') as unknown });
  const misnamed = await greenroom(['pack', 'new', path.join(pack, 'Lost Keys')]);
  expect(misnamed).toMatchObject({ code: 2, stderr: expect.stringContaining('is no name') as unknown });
  expect(readdirSync(pack).sort()).toEqual(['lost-keys', 'pack.yaml']);
});

test('what a pack covers', async () => {
  expect((await greenroom(['pack', 'new', path.join(pack, 'lost-keys')])).code).toBe(0);
  mkdirSync(path.join(pack, 'broken'));
  writeFileSync(path.join(pack, 'broken', 'problem.yaml'), 'name: Broken\n');
  const { code, stdout, stderr } = await greenroom(['pack', 'stats', pack, '--json']);
  expect(code).toBe(1);
  expect(stderr).toContain('broken');
  expect(JSON.parse(stdout)).toMatchObject({
    schema: 'greenroom.coverage/1',
    problems: 1,
    patterns: [{ pattern: 'hash-map', problems: { easy: 1, medium: 0, hard: 0 }, total: 1 }],
    bruteForces: 1,
    changeRequests: 1,
    unreadable: [{ id: 'broken' }],
  });
  const shown = await greenroom(['pack', 'stats', pack]);
  expect(shown.stdout).toContain('hash-map         1       –     –    1');
  expect((await greenroom(['pack', 'stats', scratch])).code).toBe(2);
});
