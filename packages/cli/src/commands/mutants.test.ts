import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { checkout, greenroom, scratchDirectory } from '../cli.fixture.ts';
import type { MutantSummary } from './mutants.ts';

vi.setConfig({ testTimeout: 180_000 });

const packs = path.join(checkout, 'content/packs');

test('the hidden tests of the core pack kill what is not equivalent', { timeout: 1_200_000 }, async () => {
  const { code, stdout } = await greenroom(['pack', 'mutants', path.join(packs, 'core'), '--json']);
  const { schema, summary } = JSON.parse(stdout) as { schema: string; summary: MutantSummary };
  expect({ schema, code }).toEqual({ schema: 'greenroom.mutants/1', code: 0 });
  expect(summary.problems).toBeGreaterThanOrEqual(12);
  expect(summary.killRate).toBeGreaterThanOrEqual(0.98);
});

let scratch: string;
let problem: string;
beforeEach(() => {
  scratch = scratchDirectory();
  const pack = path.join(scratch, 'packs', 'mine');
  problem = path.join(pack, 'pair-with-sum');
  cpSync(path.join(packs, 'generate.mjs'), path.join(scratch, 'packs', 'generate.mjs'));
  cpSync(path.join(packs, 'core/pack.yaml'), path.join(pack, 'pack.yaml'));
  cpSync(path.join(packs, 'core/pair-with-sum'), problem, { recursive: true });
  rmSync(path.join(problem, 'data/secret'), { recursive: true, force: true });
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

test('a survivor is shown with the lines that changed', async () => {
  const reference = path.join(problem, 'submissions/accepted/best.py');
  const spare = readFileSync(reference, 'utf8').replace(':\n', ':\n    spare = 7\n');
  writeFileSync(reference, spare);
  const { code, stdout } = await greenroom(['pack', 'mutants', problem, '--trust']);
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /off-by-one-[0-9a-f]{8} survives, line \d+: A number or a bound is one too large or too small\./,
  );
  expect(stdout).toContain('-     spare = 7\n  +     spare = 8\n');
  expect(stdout).toMatch(/2 survivors; kill rate \d\d\.\d %\n$/);
});

test('a problem without a reference in Python is skipped', async () => {
  const { code, stdout } = await greenroom(['pack', 'mutants', path.join(packs, 'sql')]);
  expect(code).toBe(0);
  expect(stdout).toContain('no reference in Python');
});
