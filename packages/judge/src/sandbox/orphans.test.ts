import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

const PATIENCE = { timeout: 20_000 };

/** Only root can offer the second tier. */
const tiers = process.getuid?.() === 0 ? ['isolated', 'isolated-root'] : ['isolated'];

test.each(tiers)('a judge that is killed takes every box with it: %s', async (tier) => {
  const program = path.join(import.meta.dirname, 'endless.fixture.ts');
  const judge = spawn(process.execPath, ['--import', 'tsx', program, tier], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(judge.stdout, 'data');
  await expect.poll(() => boxes(judge.pid).length, PATIENCE).toBe(2);
  const below = descendants(judge.pid);
  judge.kill('SIGKILL');
  await once(judge, 'exit');
  await expect.poll(() => below.filter(isRunning), PATIENCE).toEqual([]);
});

/** Interpreters that have been running our runner for a while. */
function boxes(pid: number | undefined): readonly number[] {
  return descendants(pid).filter((child) => {
    const command = read(child, 'cmdline');
    return !command.includes('bwrap') && command.includes('/box/runner') && Number(cpuTicks(child)) > 5;
  });
}

function cpuTicks(pid: number): string {
  return read(pid, 'stat').split(') ').at(-1)?.split(' ')[11] ?? '0';
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
  const state = read(pid, 'stat').split(') ').at(-1)?.charAt(0) ?? '';
  return state !== '' && state !== 'Z';
}

/** Empty when the process is gone. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
