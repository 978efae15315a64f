// Control groups (docs.kernel.org/admin-guide/cgroup-v1, cgroup-v2): the kernel's own wall around the memory and the
// number of processes of a whole box. Used where this machine lets us make groups; without them limits are watched from
// outside and each process is limited by itself.

import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface GroupLimits {
  readonly memoryBytes: number;
  /** Processes and threads. */
  readonly processes: number;
}

export interface Cgroups {
  readonly version: 1 | 2;
  /** A fresh group with nobody in it. Throws when the machine no longer lets us make one. */
  open(limits: GroupLimits): BoxGroup;
}

export interface BoxGroup {
  /** The process and all that it starts from now on. What it held before does not count. */
  join(pid: number): void;
  /** CPU time of all that was ever in it, in milliseconds; `null` where nobody counts it. */
  cpuMs(): number | null;
  /** Whether the kernel ended a process of it because the group's memory was full. */
  ranOut(): boolean;
  /** To be called when no process is left in it. */
  close(): Promise<void>;
}

/** Followed by the process id of the judge and a number. */
const PREFIX = 'greenroom-';
/** Groups made by this process, by whichever of its judges: their names must not meet. */
let opened = 0;
const PATIENCE_MS = 2000;

/** Where new groups go: one directory for all controllers, or one for each. */
export interface GroupParents {
  readonly version: 1 | 2;
  readonly memory: string;
  readonly pids: string;
  /** Which counts CPU time; `null` where we may make no group for that. */
  readonly cpu: string | null;
}

/**
 * Where this process may make groups; `null` where it may not. `mounts` is the text of /proc/self/mountinfo, `own` of
 * /proc/self/cgroup. Version 2 needs a group whose children have both controllers: ours (the root of all groups), or the
 * one above ours, as systemd's `Delegate=` makes them.
 */
export function findGroupParents(mounts: string, own: string): GroupParents | null {
  const first = { memory: placeOf(mounts, own, 'memory'), pids: placeOf(mounts, own, 'pids') };
  if (isWritable(first.memory) && isWritable(first.pids)) {
    const cpu = placeOf(mounts, own, 'cpuacct');
    return { version: 1, ...first, cpu: isWritable(cpu) ? cpu : null };
  }
  const second = placeOf(mounts, own, null);
  for (const place of second === '' ? [] : [second, path.dirname(second)]) {
    if (!isWritable(place) || !hands(place, 'memory') || !hands(place, 'pids')) continue;
    return { version: 2, memory: place, pids: place, cpu: place };
  }
  return null;
}

/** Makes groups below these parents; removes first what judges left that were killed. */
export function cgroupsBelow(parents: GroupParents): Cgroups {
  const { memory, pids, cpu } = parents;
  for (const parent of new Set([memory, pids, cpu ?? pids])) removeLeftovers(parent);
  return {
    version: parents.version,
    open: (limits) => openGroup(parents, `${PREFIX}${process.pid}-${opened++}`, limits),
  };
}

function openGroup(parents: GroupParents, name: string, limits: GroupLimits): BoxGroup {
  const memory = path.join(parents.memory, name);
  const pids = path.join(parents.pids, name);
  const cpu = parents.cpu === null ? null : path.join(parents.cpu, name);
  const directories = [...new Set([memory, pids, cpu ?? pids])];
  for (const directory of directories) mkdirSync(directory);
  if (parents.version === 1) {
    writeFileSync(path.join(memory, 'memory.limit_in_bytes'), String(limits.memoryBytes));
    // Swap too, where the kernel counts it; never less than the memory alone.
    writeIfThere(path.join(memory, 'memory.memsw.limit_in_bytes'), String(limits.memoryBytes));
  } else {
    writeFileSync(path.join(memory, 'memory.max'), String(limits.memoryBytes));
    writeIfThere(path.join(memory, 'memory.swap.max'), '0');
    // One verdict for the box: who remains would run on with a part missing.
    writeIfThere(path.join(memory, 'memory.oom.group'), '1');
  }
  writeFileSync(path.join(pids, 'pids.max'), String(limits.processes));
  const clock = cpu === null ? null : openClock(cpu, parents.version);
  const events = path.join(memory, parents.version === 1 ? 'memory.oom_control' : 'memory.events');
  return {
    join: (pid) => {
      for (const directory of directories) writeFileSync(path.join(directory, 'cgroup.procs'), String(pid));
    },
    cpuMs: () => clock?.read() ?? null,
    ranOut: () => /^oom_kill [1-9]/m.test(read(events)),
    close: async () => {
      clock?.close();
      for (const directory of directories) await removeGroup(directory);
    },
  };
}

interface Clock {
  readonly read: () => number | null;
  readonly close: () => void;
}

/** Version 1 counts nanoseconds, version 2 microseconds among other things. */
function openClock(directory: string, version: 1 | 2): Clock | null {
  const file = path.join(directory, version === 1 ? 'cpuacct.usage' : 'cpu.stat');
  if (!existsSync(file)) return null;
  let descriptor: number | null = openSync(file, 'r');
  const buffer = Buffer.allocUnsafe(1024);
  return {
    read: () => {
      if (descriptor === null) return null;
      const text = buffer.toString('latin1', 0, readSync(descriptor, buffer, 0, buffer.length, 0));
      return version === 1 ? Number(text) / 1e6 : Number(/^usage_usec (\d+)/m.exec(text)?.[1] ?? 0) / 1e3;
    },
    close: () => {
      if (descriptor !== null) closeSync(descriptor);
      descriptor = null;
    },
  };
}

/** The kernel may still be clearing up after the last process. */
async function removeGroup(directory: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      rmdirSync(directory);
      return;
    } catch (error) {
      if (!existsSync(directory)) return;
      // Left to the next judge, which removes what nobody uses.
      if (performance.now() > until) return;
      if (!(error instanceof Error && 'code' in error && error.code === 'EBUSY')) throw error;
      await sleep(2);
    }
  }
}

function removeLeftovers(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : 0;
    if (!(pid > 0) || pid === process.pid || existsSync(`/proc/${pid}`)) continue;
    try {
      rmdirSync(path.join(parent, name));
    } catch {
      // Somebody is still in it, or it belongs to another user.
    }
  }
}

/** Our own group's directory in the hierarchy of a controller, of version 2 if `null`; empty where there is none. */
function placeOf(mounts: string, own: string, controller: string | null): string {
  const line = own.split('\n').find((each) => {
    const names = each.split(':')[1]?.split(',') ?? [];
    return controller === null ? each.startsWith('0::') : names.includes(controller);
  });
  const group = line?.split(':').slice(2).join(':');
  for (const mount of mounts.split('\n')) {
    // `id parent device root mountpoint options … - type source superoptions` (man 5 proc_pid_mountinfo).
    const [before = '', after = ''] = mount.split(' - ');
    const [type, , options = ''] = after.split(' ');
    const [, , , root = '', point = ''] = before.split(' ');
    const matches =
      controller === null ? type === 'cgroup2' : type === 'cgroup' && options.split(',').includes(controller);
    if (!matches || group === undefined) continue;
    const below = path.posix.relative(root, group);
    return below.startsWith('..') ? '' : path.join(point, below);
  }
  return '';
}

function hands(directory: string, controller: string): boolean {
  return read(path.join(directory, 'cgroup.subtree_control')).trim().split(' ').includes(controller);
}

function isWritable(directory: string): boolean {
  try {
    accessSync(directory, constants.W_OK);
    return directory !== '';
  } catch {
    return false;
  }
}

function writeIfThere(file: string, text: string): void {
  if (existsSync(file)) writeFileSync(file, text);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
