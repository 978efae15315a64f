// Walls without namespaces, for machines where bubblewrap cannot run: Landlock (files), seccomp (everything else), limits,
// and another user where we are root. What it leaks compared with the other tiers is told in `restrictedLeaks`.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync } from 'node:fs';
import type { Duplex, Readable } from 'node:stream';

import type { Rights } from '../command.ts';
import { Box } from '../box.ts';
import { onlyChild, SYSTEM_FILES } from '../bubblewrap.ts';
import type { Cgroups } from '../cgroups.ts';
import { CommandBox } from '../command-box.ts';
import type { BoxCommand, RunningCommand } from '../command.ts';
import {
  abandon,
  atGate,
  commandLimits,
  gated,
  groupOf,
  requireProgram,
  SHELL,
  stdinOf,
  waitingFor,
} from '../gate.ts';
import { boxUid } from '../isolated.ts';
import { MOST_THREADS, programLimits } from '../limits.ts';
import type { BoxProgram, Sandbox } from '../sandbox.ts';
import type { WorkPlace } from '../work.ts';
import { makeStage, realPlaces } from './places.ts';
import { makeWork } from './plain-work.ts';

export interface RestrictedTools {
  readonly perl: string;
  readonly prlimit: string;
  /** Holds `restrictedLauncher`. */
  readonly launcherFile: string;
  readonly filters: Readonly<Record<Rights, string>>;
  readonly cgroups: Cgroups | null;
  /** Where working directories are made, and rooms of boxes. */
  readonly directory: string;
  /** The shell that goes into a room. */
  readonly shell: string;
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
}

/** What of the host stands for the box. */
interface Ground {
  /** For `/box`. */
  readonly box: string;
  /** For `/work`, if there is one. */
  readonly work: string | null;
  /** The user; `null` to stay who we are. */
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
  const files = program.awaitsProgram === true ? { sh: tools.shell } : program.files;
  const stage = await makeStage(tools.directory, files);
  try {
    const box = await startOn(tools, program, { box: stage.directory, work: null, uid });
    void box.gone.then(() => stage.close());
    return box;
  } catch (error) {
    await stage.close();
    throw error;
  }
}

async function startOn(tools: RestrictedTools, program: BoxProgram, ground: Ground): Promise<Box> {
  const child = spawnLauncher(tools, ground, {
    mode: 'follow',
    rights: 'program',
    visible: [...program.visible, ...Object.values(program.files)],
    environment: program.environment,
    limits: programLimits(program),
    command: program.awaitsProgram === true ? waitingFor(program.command) : program.command,
    stdin: 'ignore',
  });
  const group = tools.cgroups?.open({ memoryBytes: program.dataBytes, processes: MOST_THREADS }) ?? null;
  try {
    await launched(child);
    const box = new Box(child, child.pid ?? 0, group, program.awaitsProgram === true ? ground.box : null);
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
  const stage = await makeStage(tools.directory, command.files);
  const work = command.work === null ? null : await makeWork(tools.directory, command.work, uid);
  try {
    const ground = { box: stage.directory, work: work?.directory ?? null, uid };
    const running = await launchOn(tools, command, { ground, work: work?.place ?? null });
    void running.ended.then(() => stage.close());
    return running;
  } catch (error) {
    await stage.close();
    await work?.place.close();
    throw error;
  }
}

async function launchOn(
  tools: RestrictedTools,
  command: BoxCommand,
  { ground, work }: { readonly ground: Ground; readonly work: WorkPlace | null },
): Promise<RunningCommand> {
  const home = ground.work ?? '/tmp';
  const opened: number[] = [];
  let child: ChildProcess;
  try {
    child = spawnLauncher(tools, ground, {
      mode: 'hold',
      rights: command.rights,
      visible: [SHELL, ...command.visible, ...Object.values(command.files)],
      environment: { HOME: home, TMPDIR: home, ...command.environment },
      limits: commandLimits(command),
      command: gated(command.command),
      stdin: stdinOf(command, opened),
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
    const told = command.rights === 'tools' ? realPlaces(ground.box, ground.work).toBox : null;
    return new CommandBox(child, command, { pid, ancestor, end, work, group, told });
  } catch (error) {
    await abandon(child, group);
    throw error;
  }
}

function spawnLauncher(tools: RestrictedTools, ground: Ground, start: Start): ChildProcess {
  const shown = [...SYSTEM_FILES, tools.prlimit, ground.box, ...start.visible].filter((path) =>
    existsSync(path),
  );
  const rules = [
    ...[...new Set(shown)].map((path) => `read=${path}`),
    'device=/dev/null',
    'read=/dev/urandom',
    ...(ground.work === null ? [] : [`work=${ground.work}`]),
  ];
  const places = realPlaces(ground.box, ground.work);
  const launcher = [
    tools.launcherFile,
    start.mode,
    tools.filters[start.rights],
    process.arch,
    ...rules,
    '--',
  ];
  return spawn(
    tools.perl,
    [...launcher, tools.prlimit, ...start.limits, '--', ...start.command.map(places.toReal)],
    {
      stdio: [start.stdin, 'pipe', 'pipe', 'pipe', 'pipe'],
      // Its settings exist, but may not be read: Node takes that for an error.
      env: { OPENSSL_CONF: '/dev/null', ...places.inEnvironment(start.environment) },
      cwd: ground.work ?? '/',
      detached: true,
      ...(ground.uid === null ? {} : { uid: ground.uid, gid: ground.uid }),
    },
  );
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
