import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Verification } from '@greenroom/judge';

import { checkout, greenroom, scratchDirectory, startGreenroom } from '../cli.fixture.ts';
import type { Summary } from './pack.ts';

/** Each call is a process of its own; several of them run in a test. */
vi.setConfig({ testTimeout: 180_000 });

const packs = path.join(checkout, 'content/packs');

test.each(['core', 'sql'])('our own pack %s proves itself', { timeout: 1_800_000 }, async (pack) => {
  const { code, stdout } = await greenroom(['pack', 'verify', path.join(packs, pack), '--json']);
  const { schema, faults, problems, summary } = JSON.parse(stdout) as Verification & { summary: Summary };
  expect([...faults, ...problems.flatMap((problem) => problem.faults)]).toEqual([]);
  expect({ schema, code }).toEqual({ schema: 'greenroom.verification/1', code: 0 });
  expect(summary).toMatchObject({ problems: problems.length, faults: 0, killed: summary.knownBad });
  expect(problems.length).toBeGreaterThanOrEqual(3);
  for (const { solutions } of problems) {
    expect(solutions.filter(({ expected }) => expected === 'AC').length).toBeGreaterThanOrEqual(2);
    expect(solutions.filter(({ killed }) => killed).length).toBeGreaterThanOrEqual(4);
  }
});

/** The processes that a process started, on Linux. */
function childrenOf(pid: number): readonly number[] {
  return readProcess(pid, `task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number);
}

function commandOf(pid: number): string {
  return readProcess(pid, 'cmdline');
}

/** Empty when the process is gone. */
function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

describe('a pack of ones own', () => {
  let scratch: string;
  let pack: string;
  beforeEach(() => {
    scratch = scratchDirectory();
    pack = path.join(scratch, 'packs', 'mine');
    cpSync(path.join(packs, 'generate.mjs'), path.join(scratch, 'packs', 'generate.mjs'));
    cpSync(path.join(packs, 'core/pack.yaml'), path.join(pack, 'pack.yaml'));
    cpSync(path.join(packs, 'core/snake-rows'), path.join(pack, 'snake-rows'), { recursive: true });
    rmSync(path.join(pack, 'snake-rows/data/secret'), { recursive: true, force: true });
  });
  afterEach(() => rmSync(scratch, { recursive: true, force: true }));

  test('is built when it is trusted, and then is fresh', async () => {
    const refused = await greenroom(['pack', 'build', pack]);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('1 problems: 0 built, 0 fresh, 1 faulty');
    expect(refused.stdout).toContain('build with --trust');
    const first = await greenroom(['pack', 'build', pack, '--trust', '--json']);
    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({
      schema: 'greenroom.build/1',
      problems: [{ id: 'snake-rows', rebuilt: true, faults: [] }],
    });
    const second = await greenroom(['pack', 'build', path.join(pack, 'snake-rows')]);
    expect(second).toMatchObject({ code: 0, stdout: '1 problems: 0 built, 1 fresh, 0 faulty\n' });
  });

  test('builds in several processes at once', async () => {
    const ended = await Promise.all(
      Array.from({ length: 3 }, () => greenroom(['pack', 'build', pack, '--trust'])),
    );
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(await greenroom(['pack', 'build', pack])).toMatchObject({ code: 0 });
  });

  test('can be interrupted and leaves no process behind', async () => {
    const child = startGreenroom(['pack', 'verify', pack, '--trust']);
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    let boxes: readonly number[] = [];
    while (boxes.length === 0 && child.exitCode === null) {
      await setTimeout(20);
      boxes = childrenOf(child.pid ?? 0).filter((pid) => commandOf(pid).includes('bwrap'));
    }
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(boxes.map(commandOf).filter((command) => command.includes('bwrap'))).toEqual([]);
  });

  test('with faults is told what and where', async () => {
    writeFileSync(path.join(pack, 'snake-rows/data/sample/1.ans'), '[1]\n');
    const { code, stdout } = await greenroom(['pack', 'verify', pack, '--trust']);
    expect(code).toBe(1);
    expect(stdout).toContain('snake-rows\n  data/sample/, sample 1: It says [1], but accepted/best.ts says');
    expect(stdout).toMatch(/1 problems, .* 1 faults\n$/);
  });
});

test.each([
  ['a place that is not there', ['nowhere'], 'nowhere is not a directory'],
  ['a directory that is no pack', [checkout], 'is neither a pack nor a problem'],
])('%s', async (_, args, message) => {
  for (const command of ['verify', 'build']) {
    const { code, stderr } = await greenroom(['pack', command, ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  }
});

test('nothing is verified without a sandbox', async () => {
  const empty = scratchDirectory();
  const { code, stderr } = await greenroom(['pack', 'verify', path.join(packs, 'core')], {
    env: { PATH: empty },
  });
  rmSync(empty, { recursive: true });
  expect(code).toBe(2);
  expect(stderr).toContain('Solutions run only in a sandbox.');
});
