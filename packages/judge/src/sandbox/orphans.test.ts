import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, describe, expect, test } from 'vitest';

import { tiers } from './sandboxes.fixture.ts';

const PATIENCE = { timeout: 40_000 };

describe.each(tiers)('%s', (tier) => {
  test.each([
    // Two interpreters.
    ['programs', 2],
    // A shell and its two children.
    ['commands', 3],
  ] as const)('a judge that is killed takes every box with it: %s', async (kind, count) => {
    const judge = startJudge(tier, kind);
    const boxed = await runningIn(judge.pid, kind, count);
    const below = descendants(judge.pid);
    judge.kill('SIGKILL');
    await once(judge, 'exit');
    await expect.poll(() => [...below, ...boxed].filter(isRunning), PATIENCE).toEqual([]);
  });

  test('a judge that stands still does not keep a box running: it has a clock of its own', async () => {
    const judge = startJudge(tier, 'standstill');
    await expect.poll(() => stateOf(judge.pid ?? 0), PATIENCE).toBe('T');
    const boxed = await runningIn(judge.pid, 'standstill', 3);
    await expect.poll(() => boxed.filter(isRunning), PATIENCE).toEqual([]);
  });
});

const judges: ChildProcess[] = [];
afterEach(async () => {
  for (const judge of judges.splice(0)) {
    if (judge.exitCode !== null || judge.signalCode !== null) continue;
    judge.kill('SIGKILL');
    await once(judge, 'exit');
  }
});

function startJudge(tier: string, kind: string): ChildProcess {
  const program = path.join(import.meta.dirname, 'endless.fixture.ts');
  const judge = spawn(process.execPath, ['--import', 'tsx', program, tier, kind], { stdio: 'inherit' });
  judges.push(judge);
  return judge;
}

/** Waits for the processes of the boxes that have been at work for a moment. */
async function runningIn(judge: number | undefined, kind: string, count: number): Promise<readonly number[]> {
  const name = kind === 'programs' ? 'runner.' : '/bin/sh';
  const working = () =>
    descendants(judge).filter((pid) => {
      const command = read(pid, 'cmdline');
      return !command.includes('bwrap') && !command.includes('perl') && command.includes(name);
    });
  await expect.poll(() => working().length, PATIENCE).toBe(count);
  return working();
}

function descendants(pid: number | undefined): readonly number[] {
  const children = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((entry) => read(entry, 'stat').split(') ').at(-1)?.split(' ')[1] === String(pid));
  return [...children, ...children.flatMap(descendants)];
}

/** A dead process whose new parent has not asked for its exit code yet is not running. */
function isRunning(pid: number): boolean {
  return !['', 'Z'].includes(stateOf(pid));
}

/** One letter (man 5 proc_pid_stat); empty when the process is gone. */
function stateOf(pid: number): string {
  return read(pid, 'stat').split(') ').at(-1)?.charAt(0) ?? '';
}

/** Empty when the process is gone. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
