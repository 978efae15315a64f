// The processes of a box beyond the one that it began with, as the kernel's own account tells them.

import { readdirSync, readFileSync } from 'node:fs';

import { type Meter, readStat, TICK_MS } from './meter.ts';

export interface ProcessReading {
  readonly pid: number;
  readonly cpuMs: number;
  /** Of its children that ended and that it has waited for. */
  readonly buriedCpuMs: number;
  /** Its own pages, shared memory, page tables and swap; of files that it maps, nothing. */
  readonly memoryBytes: number;
}

/** Every living or unburied descendant of a process, itself left out. */
export function readProcesses(ancestor: number): readonly ProcessReading[] {
  return childrenOf(ancestor).flatMap((pid) => {
    const reading = readProcess(pid);
    return reading === null ? [] : [reading, ...readProcesses(pid)];
  });
}

function childrenOf(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'latin1').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    // It ended meanwhile; what it left behind now belongs to another.
    return [];
  }
}

function readProcess(pid: number): ProcessReading | null {
  try {
    const fields = statFields(readFileSync(`/proc/${pid}/stat`, 'latin1'));
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    const kilobytes = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
    const held = ['RssAnon', 'RssShmem', 'VmPTE', 'VmSwap'].map(kilobytes);
    return {
      pid,
      cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS,
      buriedCpuMs: (Number(fields[13]) + Number(fields[14])) * TICK_MS,
      memoryBytes: held.reduce((sum, each) => sum + each, 0) * 1024,
    };
  } catch {
    return null;
  }
}

export interface ProcessState {
  readonly ended: boolean;
  /** As wait(2) gives it; only where it ended. */
  readonly waitStatus: number;
}

/** `null` once the process is gone and buried. */
export function readState(meter: Meter): ProcessState | null {
  const stat = readStat(meter);
  if (stat === null) return null;
  const fields = statFields(stat);
  // Where only its first thread ended, it looks dead but is not.
  return { ended: fields[0] === 'Z' && Number(fields[17]) <= 1, waitStatus: Number(fields[49]) };
}

/** PF_EXITING of the kernel: it never returns to its own code. */
const EXITING = 0x4;

/** Whether no instruction of it will run again: it is gone, dead, or leaving with no other thread of it left. */
export function isLeaving(meter: Meter): boolean {
  const stat = readStat(meter);
  if (stat === null) return true;
  const fields = statFields(stat);
  const leaving = fields[0] === 'Z' || fields[0] === 'X' || (Number(fields[6]) & EXITING) !== 0;
  return leaving && Number(fields[17]) <= 1;
}

/** From field 3 on (man 5 proc); the name in field 2 may hold anything, so count from its closing bracket. */
function statFields(stat: string): readonly string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
