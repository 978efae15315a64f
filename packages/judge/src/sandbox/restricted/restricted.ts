// Walls without namespaces, for machines where bubblewrap cannot run: Landlock (files), seccomp (everything else), limits,
// and another user where we are root. What it leaks compared with the other tiers is told in `restrictedLeaks`.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync } from 'node:fs';
import type { Duplex, Readable } from 'node:stream';

import type { Rights } from '../command.ts';
import { Box } from '../box.ts';
import {
  CPU_SECONDS_OF_A_BOX,
  limitArguments,
  MOST_THREADS,
  onlyChild,
  SYSTEM_FILES,
} from '../bubblewrap.ts';
import type { Cgroups } from '../cgroups.ts';
import { CommandBox } from '../command-box.ts';
import type { BoxCommand, RunningCommand } from '../command.ts';
import { abandon, atGate, commandLimits, gated, groupOf, requireProgram, SHELL, stdinOf } from '../gate.ts';
import { boxUid } from '../isolated.ts';
import type { BoxProgram, Sandbox } from '../sandbox.ts';
import { makeWork, type PlainWork } from './plain-work.ts';
import { realPlaces } from './places.ts';

export interface RestrictedTools {
  readonly perl: string;
  readonly prlimit: string;
  /** Holds `restrictedLauncher`. */
  readonly launcherFile: string;
  readonly filters: Readonly<Record<Rights, string>>;
  readonly cgroups: Cgroups | null;
  /** Where working directories are made. */
  readonly directory: string;
}

/** Where `launcher.ts` is told to end, and tells whom it started. */
const CONTROL = 4;

interface Start {
  readonly mode: 'follow' | 'hold';
  readonly rights: Rights;
  readonly visible: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly limits: readonly string[];
  readonly command: readonly string[];
  readonly stdin: 'ignore' | 'pipe' | number;
  readonly work: string | null;
  readonly uid: number | null;
}

export function restrictedSandbox(tools: RestrictedTools): Sandbox {
  let started = 0;
  const nextUid = () => (process.getuid?.() === 0 ? boxUid(started++) : null);
  return {
    isolation: 'restricted',
    start: (program) => startRestricted(tools, program, nextUid()),
    launch: (command) => launchRestricted(tools, command, nextUid()),
  };
}

async function startRestricted(
  tools: RestrictedTools,
  program: BoxProgram,
  uid: number | null,
): Promise<Box> {
  const places = realPlaces(program.files, null);
  const child = spawnLauncher(tools, {
    mode: 'follow',
    rights: 'program',
    visible: [...program.visible, ...Object.values(program.files)],
    environment: places.inEnvironment(program.environment),
    limits: limitArguments({
      dataBytes: program.dataBytes,
      stackBytes: program.stackBytes,
      fileBytes: 0,
      openFiles: 64,
      processes: MOST_THREADS,
      cpuSeconds: CPU_SECONDS_OF_A_BOX,
    }),
    command: program.command.map(places.toReal),
    stdin: 'ignore',
    work: null,
    uid,
  });
  const group = tools.cgroups?.open({ memoryBytes: program.dataBytes, processes: MOST_THREADS }) ?? null;
  try {
    await launched(child);
    const box = new Box(child, child.pid ?? 0, group);
    await box.start(onlyChild);
    return box;
  } catch (error) {
    await abandon(child, group);
    throw error;
  }
}

async function launchRestricted(
  tools: RestrictedTools,
  command: BoxCommand,
  uid: number | null,
): Promise<RunningCommand> {
  requireProgram(command);
  const work = command.work === null ? null : await makeWork(tools.directory, command.work, uid);
  try {
    return await launchIn(tools, command, { work, uid });
  } catch (error) {
    await work?.place.close();
    throw error;
  }
}

async function launchIn(
  tools: RestrictedTools,
  command: BoxCommand,
  { work, uid }: { readonly work: PlainWork | null; readonly uid: number | null },
): Promise<RunningCommand> {
  const places = realPlaces(command.files, work?.directory ?? null);
  const home = work?.directory ?? '/tmp';
  const opened: number[] = [];
  let child: ChildProcess;
  try {
    child = spawnLauncher(tools, {
      mode: 'hold',
      rights: command.rights,
      visible: [SHELL, ...command.visible, ...Object.values(command.files)],
      environment: { HOME: home, TMPDIR: home, ...places.inEnvironment(command.environment) },
      limits: commandLimits(command),
      command: gated(command.command.map(places.toReal)),
      stdin: stdinOf(command, opened),
      work: work?.directory ?? null,
      uid,
    });
  } finally {
    for (const descriptor of opened) closeSync(descriptor);
  }
  const group = groupOf(tools.cgroups, command);
  try {
    await launched(child);
    await atGate(child);
    const ancestor = child.pid ?? 0;
    const pid = onlyChild(ancestor);
    group?.join(pid);
    const end = () => (child.stdio[CONTROL] as Duplex).destroy();
    // Compilers name the files that they were given.
    const told = command.rights === 'tools' ? places.toBox : null;
    return new CommandBox(child, command, { pid, ancestor, end, work: work?.place ?? null, group, told });
  } catch (error) {
    await abandon(child, group);
    throw error;
  }
}

function spawnLauncher(tools: RestrictedTools, start: Start): ChildProcess {
  const shown = [...SYSTEM_FILES, tools.prlimit, ...start.visible].filter((path) => existsSync(path));
  const rules = [
    ...[...new Set(shown)].map((path) => `read=${path}`),
    'device=/dev/null',
    'read=/dev/urandom',
    ...(start.work === null ? [] : [`work=${start.work}`]),
  ];
  const launcher = [
    tools.launcherFile,
    start.mode,
    tools.filters[start.rights],
    process.arch,
    ...rules,
    '--',
  ];
  return spawn(tools.perl, [...launcher, tools.prlimit, ...start.limits, '--', ...start.command], {
    stdio: [start.stdin, 'pipe', 'pipe', 'pipe', 'pipe'],
    // Its settings exist, but may not be read: Node takes that for an error.
    env: { OPENSSL_CONF: '/dev/null', ...start.environment },
    cwd: start.work ?? '/',
    detached: true,
    ...(start.uid === null ? {} : { uid: start.uid, gid: start.uid }),
  });
}

/** Resolves when the launcher has started its child; rejects when there is no launcher. */
async function launched(child: ChildProcess): Promise<void> {
  const control = child.stdio[CONTROL] as Readable;
  control.on('error', () => {});
  let complaint = '';
  const listen = (chunk: Buffer) => (complaint += chunk.toString());
  (child.stderr as Readable).on('data', listen);
  const closed = once(child, 'close').then(() => null);
  const spoke = await Promise.race([once(control, 'data'), closed]);
  (child.stderr as Readable).off('data', listen);
  if (spoke === null)
    throw new Error(`The launcher did not start: ${complaint.trim() || 'it gave no reason'}`);
}

/** What this tier does not wall off, in words for people. */
export function restrictedLeaks(withCgroups: boolean): readonly string[] {
  const own = process.getuid?.() === 0 ? null : 'it runs as the same user as the judge';
  const bounds = withCgroups
    ? null
    : 'the number of processes of a compiler is watched every 10 ms, not bounded by the kernel';
  return [
    'programs see names, sizes, owners and times of files that they cannot read, and that other processes exist',
    'programs see the host name and the load of the machine',
    'the working directory of compilers is on the disk, watched every 10 ms instead of bounded by the kernel',
    own,
    bounds,
  ].filter((leak) => leak !== null);
}
