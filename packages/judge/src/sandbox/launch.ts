// Starting a command inside bubblewrap. It waits at a gate, a line of shell in the box, until the judge has found it,
// opened its meters and its working directory; so that not even the shortest run goes unseen.

import type { ChildProcess } from 'node:child_process';
import { closeSync, constants, existsSync, openSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import type { Duplex, Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

import { CHANNEL } from './box.ts';
import {
  type BoxContents,
  type BoxWalls,
  type BubblewrapTools,
  FIRST_EXTRA,
  firstProcess,
  limitArguments,
  onlyChild,
  spawnBubblewrap,
} from './bubblewrap.ts';
import { CommandBox } from './command-box.ts';
import { type BoxCommand, type RunningCommand, USUAL_PROCESSES, type WorkDirectory } from './command.ts';

const MEGABYTE = 1024 * 1024;
const OPEN_FILES = { program: 64, writer: 64, tools: 1024 } as const;
/** For the gate, and for what compilers and scripts start by it. */
const SHELL = '/bin/sh';
/** Says that it is there, waits for its turn, and becomes the command. */
const GATE = `echo >&${CHANNEL}; read -r go <&${CHANNEL}; exec "$@"`;
/** What the box's own clock grants beyond the limit, which the judge enforces: it counts if the judge cannot. */
const CPU_GRACE_SECONDS = 5;

export async function launchInBubblewrap(
  tools: BubblewrapTools,
  walls: BoxWalls,
  command: BoxCommand,
): Promise<RunningCommand> {
  requireProgram(command);
  const opened: number[] = [];
  let child: ChildProcess;
  try {
    child = spawnBubblewrap(tools, walls, contentsOf(command, opened));
  } finally {
    for (const descriptor of opened) closeSync(descriptor);
  }
  const { limits } = command;
  const group =
    tools.cgroups?.open({
      memoryBytes: roomAbove(limits.memoryBytes) + (command.work?.bytes ?? 0),
      processes: limits.processes ?? USUAL_PROCESSES,
    }) ?? null;
  const first = await firstProcess(child, group);
  try {
    await atGate(child);
    const pid = onlyChild(first);
    await freeze(first);
    group?.join(pid);
    const work = command.work === null ? null : openWork(pid);
    return new CommandBox(child, { first, pid, work, group }, command);
  } catch (error) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'close');
    }
    await group?.close();
    throw error;
  }
}

/** The kernel's walls stand some way behind the limit: so the judge sees what was too much, and can tell. */
function roomAbove(memoryBytes: number): number {
  return memoryBytes * 2 + 64 * MEGABYTE;
}

/** The gate's own complaint would look like the command's. */
function requireProgram({ command, files }: BoxCommand): void {
  const [program = ''] = command;
  const own = /^\/box\/([^/]+)(\/.*)?$/.exec(program);
  const file = own === null ? program : `${files[own[1] ?? ''] ?? ''}${own[2] ?? ''}`;
  if (program.startsWith('/work/')) return;
  if (!program.startsWith('/') || !existsSync(file)) throw new Error(`No such program for a box: ${program}`);
}

/** `opened` takes the descriptors that the caller closes once bubblewrap has them. */
function contentsOf(command: BoxCommand, opened: number[]): BoxContents {
  const { limits, work, rights } = command;
  const directory = work === null ? '/tmp' : '/work';
  const initial = Object.entries(work?.contents ?? {});
  const extra = initial.map(([, file]) => openHostFile(file, opened));
  return {
    rights,
    visible: [SHELL, ...command.visible],
    files: command.files,
    environment: { HOME: directory, TMPDIR: directory, ...command.environment },
    work:
      work === null
        ? []
        : workArguments(
            work,
            initial.map(([name]) => name),
          ),
    directory,
    // As the first of its namespace a program would not die of its own signals.
    asFirst: false,
    limits: limitArguments({
      dataBytes: limits.dataBytes ?? roomAbove(limits.memoryBytes),
      stackBytes: limits.stackBytes ?? (rights === 'tools' ? 8 * MEGABYTE : limits.memoryBytes),
      // One more: a full directory is an error that tools can tell, a signal for a file too long is not.
      fileBytes: work === null ? 0 : work.bytes + 1,
      openFiles: OPEN_FILES[rights],
      processes: limits.processes ?? USUAL_PROCESSES,
      cpuSeconds: Math.ceil(limits.cpuSeconds) + CPU_GRACE_SECONDS,
    }),
    command: [SHELL, '-c', GATE, 'gate', ...command.command],
    stdin: stdinOf(command, opened),
    extra,
  };
}

function stdinOf({ stdin }: BoxCommand, opened: number[]): BoxContents['stdin'] {
  if (stdin === 'none') return 'ignore';
  if (stdin === 'live' || stdin instanceof Uint8Array) return 'pipe';
  return openHostFile(stdin.file, opened);
}

function openHostFile(file: string, opened: number[]): number {
  const descriptor = openSync(file, constants.O_RDONLY);
  opened.push(descriptor);
  return descriptor;
}

/** Everyone may write: in some tiers the box's user is another than the one who makes the directory. */
function workArguments(work: WorkDirectory, initial: readonly string[]): readonly string[] {
  const copies = initial.map((name, index) => ['--file', String(FIRST_EXTRA + index), `/work/${name}`]);
  return [
    ['--perms', '0777', '--size', String(work.bytes), '--tmpfs', '/work'],
    ...copies.map((copy) => ['--perms', '0666', ...copy]),
  ].flat();
}

/** Resolves when the gate has spoken; rejects with what was said instead. */
async function atGate(child: ChildProcess): Promise<void> {
  let complaint = '';
  const listen = (chunk: Buffer) => (complaint += chunk.toString());
  (child.stderr as Readable).on('data', listen);
  const gate = child.stdio[CHANNEL] as Duplex;
  const closed = once(child, 'close');
  const spoke = await Promise.race([once(gate, 'data'), closed.then(() => null)]);
  (child.stderr as Readable).off('data', listen);
  if (spoke === null)
    throw new Error(`The sandbox did not start: ${complaint.trim() || 'it gave no reason'}`);
}

/**
 * Stops bubblewrap's own process in the box, whose only work is to bury the dead: while it stands still, what ended stays
 * to be looked at, and no process number is given to another.
 */
async function freeze(first: number): Promise<void> {
  process.kill(first, 'SIGSTOP');
  while (!/^\d+ \(.*\) T /.test(readFileSync(`/proc/${first}/stat`, 'latin1'))) await sleep(1);
}

/** The working directory stays readable through this descriptor when the box is gone. */
function openWork(pid: number): number {
  return openSync(`/proc/${pid}/root/work`, constants.O_RDONLY | constants.O_DIRECTORY);
}
