// The gate of a box: a line of shell that says that it is there, waits for its turn, and becomes what is to run. For a
// command: so the judge has found it, opened its meters and its working directory before it begins, and no run is too
// short to be seen. For a program that comes later: so its box can be made ahead.

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { constants, existsSync, openSync } from 'node:fs';
import type { Duplex, Readable } from 'node:stream';

import type { BoxGroup, Cgroups } from './cgroups.ts';
import { type BoxCommand, USUAL_PROCESSES } from './command.ts';
import { CHANNEL } from './frames.ts';
import { limitArguments } from './limits.ts';

const MEGABYTE = 1024 * 1024;
const OPEN_FILES = { program: 64, writer: 64, tools: 1024 } as const;
/** What the box's own clock grants beyond the limit, which the judge enforces: it counts if the judge cannot. */
const CPU_GRACE_SECONDS = 2;
/** For the gate, and for what compilers and scripts start by it. */
export const SHELL = '/bin/sh';
const GATE = `echo >&${CHANNEL}; read -r go <&${CHANNEL}; exec "$@"`;

/** It speaks as a program does that is ready: a frame without a nonce. */
const GATE_OF_PROGRAM = `printf '\\000\\000\\000\\006\\nready' >&${CHANNEL}; read -r go <&${CHANNEL}; exec "$@"`;

/** What is started in a box in place of a program that is not there yet, by the shell that its room holds meanwhile. */
export function waitingFor(command: readonly string[]): readonly string[] {
  return ['/box/sh', '-c', GATE_OF_PROGRAM, 'gate', ...command];
}

/** What is started in the box: the gate, then the command. */
export function gated(command: readonly string[]): readonly string[] {
  return [SHELL, '-c', GATE, 'gate', ...command];
}

/** The kernel's walls stand some way behind the limit: so the judge sees what was too much, and can tell. */
function roomAbove(memoryBytes: number): number {
  return memoryBytes * 2 + 64 * MEGABYTE;
}

/** The gate's own complaint would look like the command's. */
export function requireProgram({ command, files }: BoxCommand): void {
  const [program = ''] = command;
  const own = /^\/box\/([^/]+)(\/.*)?$/.exec(program);
  const file = own === null ? program : `${files[own[1] ?? ''] ?? ''}${own[2] ?? ''}`;
  if (program.startsWith('/work/')) return;
  if (!program.startsWith('/') || !existsSync(file)) throw new Error(`No such program for a box: ${program}`);
}

/** The control group of a command, or `null` where there are none. */
export function groupOf(cgroups: Cgroups | null, { limits, work }: BoxCommand): BoxGroup | null {
  const memoryBytes = roomAbove(limits.memoryBytes) + (work?.bytes ?? 0);
  return cgroups?.open({ memoryBytes, processes: limits.processes ?? USUAL_PROCESSES }) ?? null;
}

/** prlimit's arguments for a command. */
export function commandLimits({ limits, rights, work }: BoxCommand): readonly string[] {
  return limitArguments({
    dataBytes: limits.dataBytes ?? roomAbove(limits.memoryBytes),
    stackBytes: limits.stackBytes ?? (rights === 'tools' ? 8 * MEGABYTE : limits.memoryBytes),
    // One more: a full directory is an error that tools can tell, a signal for a file too long is not.
    fileBytes: work === null ? 0 : work.bytes + 1,
    openFiles: OPEN_FILES[rights],
    processes: limits.processes ?? USUAL_PROCESSES,
    cpuSeconds: Math.ceil(limits.cpuSeconds) + CPU_GRACE_SECONDS,
  });
}

/** `opened` takes the descriptor that the caller closes once the box has it. */
export function stdinOf({ stdin }: BoxCommand, opened: number[]): 'ignore' | 'pipe' | number {
  if (stdin === 'none') return 'ignore';
  if (stdin === 'live' || stdin instanceof Uint8Array) return 'pipe';
  return openHostFile(stdin.file, opened);
}

export function openHostFile(file: string, opened: number[]): number {
  const descriptor = openSync(file, constants.O_RDONLY);
  opened.push(descriptor);
  return descriptor;
}

/** Resolves when the gate has spoken; rejects with what was said instead. */
export async function atGate(child: ChildProcess): Promise<void> {
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

/** After a failed start: nothing of it may stay. */
export async function abandon(child: ChildProcess, group: BoxGroup | null): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  await group?.close();
}
