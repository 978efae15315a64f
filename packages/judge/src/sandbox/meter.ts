// CPU time and memory of a process, read by the kernel's own account: the process cannot forge it.

import { closeSync, openSync, readSync, writeSync } from 'node:fs';

import type { BoxGroup } from './cgroups.ts';

/** Kernel ticks of /proc/<pid>/stat: USER_HZ is 100 on every machine that Node runs on. */
export const TICK_MS = 10;
/** How far the ticks may lead the precise clock of the main thread before other threads must be at work. */
const TICK_SLACK_MS = 30;

/** Open descriptors: they stay with this process even when its id is used again. */
export interface Meter {
  readonly stat: number;
  readonly schedule: number | null;
  readonly status: number;
  readonly forget: number | null;
  /** A clock of all its threads, where its control group has one. */
  readonly clock: (() => number | null) | null;
}

/** `group` holds this process and those that it started, and no others. */
export function openMeter(pid: number, group: Pick<BoxGroup, 'cpuMs'> | null = null): Meter {
  return {
    clock: group === null || group.cpuMs() === null ? null : () => group.cpuMs(),
    stat: openSync(`/proc/${pid}/stat`, 'r'),
    schedule: tryOpen(`/proc/${pid}/schedstat`, 'r'),
    status: openSync(`/proc/${pid}/status`, 'r'),
    forget: tryOpen(`/proc/${pid}/clear_refs`, 'w'),
  };
}

export function closeMeter(meter: Meter): void {
  for (const descriptor of [meter.stat, meter.schedule, meter.status, meter.forget]) {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** The clocks of one moment, in milliseconds. */
export interface CpuReading {
  /** CPU time of the main thread, to the nanosecond; of all threads where there is a control group. */
  readonly mainMs: number;
  /** CPU time of all threads, ended ones too, in steps of a tick. */
  readonly allMs: number;
  /** How long the main thread was ready to run and had to wait for a busy machine. */
  readonly queuedMs: number;
}

/** `/proc/<pid>/stat` as it stands; `null` once the process is gone. */
export function readStat(meter: Meter): string | null {
  return read(meter.stat);
}

/** `null` once the process is gone. */
export function readCpu(meter: Meter): CpuReading | null {
  const stat = read(meter.stat);
  if (stat === null) return null;
  // Fields 14 and 15, utime and stime; the name in field 2 may hold anything, so count from its closing bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const allMs = (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  const schedule = meter.schedule === null ? null : read(meter.schedule);
  const [ran, queued] = (schedule ?? '').split(' ').map((nanoseconds) => Number(nanoseconds) / 1e6);
  const queuedMs = schedule === null ? 0 : (queued ?? 0);
  const exactMs = meter.clock?.() ?? null;
  if (exactMs !== null) return { mainMs: exactMs, allMs: exactMs, queuedMs };
  return { mainMs: schedule === null ? allMs : (ran ?? allMs), allMs, queuedMs };
}

/** CPU milliseconds between two readings; the coarse clock counts only where threads run beside the main one. */
export function cpuBetween(before: CpuReading, after: CpuReading): number {
  const mainMs = after.mainMs - before.mainMs;
  const allMs = after.allMs - before.allMs;
  return Math.max(0, allMs - TICK_SLACK_MS > mainMs ? allMs : mainMs);
}

export interface MemoryReading {
  /** Bytes now, page tables and swapped pages included. */
  readonly now: number;
  /** The most since the last `forgetPeak`. */
  readonly peak: number;
}

/** `null` once the process is gone. */
export function readMemory(meter: Meter): MemoryReading | null {
  const status = read(meter.status);
  if (status === null) return null;
  const resident = kilobytes(status, 'VmRSS');
  if (resident === null) return null;
  const beside = (kilobytes(status, 'VmPTE') ?? 0) + (kilobytes(status, 'VmSwap') ?? 0);
  const highest = kilobytes(status, 'VmHWM') ?? resident;
  return { now: (resident + beside) * 1024, peak: (Math.max(highest, resident) + beside) * 1024 };
}

/** Starts the peak anew (man 5 proc, clear_refs); where the kernel refuses, the peak is that of the whole run. */
export function forgetPeak(meter: Meter): void {
  if (meter.forget === null) return;
  try {
    writeSync(meter.forget, '5');
  } catch {
    // The process is gone or the kernel was built without it.
  }
}

function kilobytes(status: string, field: string): number | null {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status);
  return found === null ? null : Number(found[1]);
}

function read(descriptor: number): string | null {
  const buffer = Buffer.allocUnsafe(4096);
  try {
    const length = readSync(descriptor, buffer, 0, buffer.length, 0);
    return length === 0 ? null : buffer.toString('latin1', 0, length);
  } catch {
    return null;
  }
}

function tryOpen(path: string, flags: 'r' | 'w'): number | null {
  try {
    return openSync(path, flags);
  } catch {
    return null;
  }
}
