// Starting a command inside bubblewrap.

import type { ChildProcess } from 'node:child_process';
import { closeSync, constants, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import {
  type BoxContents,
  type BoxWalls,
  type BubblewrapTools,
  FIRST_EXTRA,
  firstProcess,
  onlyChild,
  spawnBubblewrap,
} from './bubblewrap.ts';
import { CommandBox } from './command-box.ts';
import type { BoxCommand, RunningCommand, WorkDirectory } from './command.ts';
import {
  abandon,
  atGate,
  commandLimits,
  gated,
  groupOf,
  openHostFile,
  requireProgram,
  SHELL,
  stdinOf,
} from './gate.ts';
import { mountedWork } from './work.ts';

export async function launchInBubblewrap(
  tools: BubblewrapTools,
  walls: BoxWalls,
  command: BoxCommand,
): Promise<RunningCommand> {
  requireProgram(command);
  const opened: number[] = [];
  let child: ChildProcess;
  try {
    child = spawnBubblewrap(tools, walls, contentsOf(tools, command, opened));
  } finally {
    for (const descriptor of opened) closeSync(descriptor);
  }
  const group = groupOf(tools.cgroups, command);
  const first = await firstProcess(child, group);
  try {
    await atGate(child);
    const pid = onlyChild(first);
    await freeze(first);
    group?.join(pid);
    const { work } = command;
    return new CommandBox(child, command, {
      pid,
      ancestor: first,
      // Its number is its own as long as bubblewrap outside, its parent, has not buried it.
      end: () => process.kill(first, 'SIGKILL'),
      work: work === null ? null : mountedWork(openWork(pid), work),
      group,
      told: null,
    });
  } catch (error) {
    await abandon(child, group);
    throw error;
  }
}

/** `opened` takes the descriptors that the caller closes once bubblewrap has them. */
function contentsOf(tools: BubblewrapTools, command: BoxCommand, opened: number[]): BoxContents {
  const { work, rights } = command;
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
            tools,
            work,
            initial.map(([name]) => name),
          ),
    directory,
    // As the first of its namespace a program would not die of its own signals.
    asFirst: false,
    limits: commandLimits(command),
    command: gated(command.command),
    stdin: stdinOf(command, opened),
    extra,
  };
}

/** Everyone may write: in some tiers the box's user is another than the one who makes the directory. */
function workArguments(
  { canSize }: BubblewrapTools,
  work: WorkDirectory,
  initial: readonly string[],
): readonly string[] {
  const copies = initial.map((name, index) => ['--file', String(FIRST_EXTRA + index), `/work/${name}`]);
  return [
    ['--perms', '0777', ...(canSize ? ['--size', String(work.bytes)] : []), '--tmpfs', '/work'],
    ...copies.map((copy) => ['--perms', '0666', ...copy]),
  ].flat();
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
