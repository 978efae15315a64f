// Whether control groups really work here: a process is put into one before anybody relies on it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

import { type BoxGroup, type Cgroups, cgroupsBelow, findGroupParents } from './cgroups.ts';

export interface CgroupsProbe {
  readonly cgroups: Cgroups | null;
  /** Why there are none; empty where there are. */
  readonly why: string;
}

const PROBE_LIMITS = { memoryBytes: 64 * 1024 * 1024, processes: 8 };

export async function probeCgroups(): Promise<CgroupsProbe> {
  try {
    const parents = findGroupParents(
      readFileSync('/proc/self/mountinfo', 'latin1'),
      readFileSync('/proc/self/cgroup', 'latin1'),
    );
    if (parents === null) return { cgroups: null, why: 'this user may make none' };
    const cgroups = cgroupsBelow(parents);
    const group = cgroups.open(PROBE_LIMITS);
    try {
      const works = await holdsProcess(group);
      return works ? { cgroups, why: '' } : { cgroups: null, why: 'a process did not go in' };
    } finally {
      await group.close();
    }
  } catch (error) {
    return { cgroups: null, why: error instanceof Error ? error.message : String(error) };
  }
}

async function holdsProcess(group: BoxGroup): Promise<boolean> {
  const child = spawn('/bin/sh', ['-c', 'read line'], { stdio: ['pipe', 'ignore', 'ignore'], env: {} });
  const exit = once(child, 'exit');
  await once(child, 'spawn');
  try {
    group.join(child.pid ?? 0);
    return /greenroom-/.test(readFileSync(`/proc/${child.pid}/cgroup`, 'latin1'));
  } finally {
    child.kill('SIGKILL');
    await exit;
  }
}
