// A command that runs in its box, seen from outside: fed, watched, and measured to its end.

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { type Duplex, PassThrough, type Readable, type Writable } from 'node:stream';

import type { BoxGroup } from './cgroups.ts';
import {
  type BoxCommand,
  type CommandEnding,
  type CommandResult,
  type RunningCommand,
  USUAL_PROCESSES,
} from './command.ts';
import type { CollectedFiles } from './files.ts';
import { CHANNEL } from './frames.ts';
import {
  closeMeter,
  cpuBetween,
  type CpuReading,
  type Meter,
  openMeter,
  readCpu,
  readMemory,
} from './meter.ts';
import { readProcesses, readState } from './processes.ts';
import type { WorkPlace } from './work.ts';

/** Between two looks; short at first, so that short runs are seen too. */
const WATCH_MS = [1, 2, 4, 7];
const LATER_WATCH_MS = 10;
const NOTHING: CollectedFiles = { files: new Map(), refused: [] };

/** Where it runs, as the host sees it. */
export interface CommandPlace {
  /** The command, waiting at its gate. */
  readonly pid: number;
  /** The process above it that is not the command's; it buries nobody before the end. */
  readonly ancestor: number;
  /** Ends everything in the box. Only called while the child is there. */
  readonly end: () => void;
  readonly work: WorkPlace | null;
  readonly group: BoxGroup | null;
  /** Makes of what it wrote what it would have written in a file system of its own; `null` where it has one. */
  readonly told: ((said: Buffer) => Buffer) | null;
}

export class CommandBox implements RunningCommand {
  readonly stdin: Writable | null;
  readonly stdout: Readable | null;
  readonly ended: Promise<void>;
  readonly done: Promise<CommandResult>;
  private tellEnded: () => void = () => {};
  private readonly meter: Meter;
  private readonly startedAt = performance.now();
  private watching: NodeJS.Timeout;
  private looks = 0;
  private readonly cpuBefore: CpuReading;
  private cpu: CpuReading;
  /** Of the processes beside the first one. */
  private othersCpuMs = 0;
  private processes = 1;
  private memoryBytes = 0;
  private readonly output: { readonly stdout: Buffer[]; readonly stderr: Buffer[] } = {
    stdout: [],
    stderr: [],
  };
  private outputBytes = 0;
  private wallMs = 0;
  private ending: CommandEnding | null = null;

  constructor(
    private readonly child: ChildProcess,
    private readonly command: BoxCommand,
    private readonly place: CommandPlace,
  ) {
    // Of tools the processes are counted one by one.
    this.meter = openMeter(place.pid, command.rights === 'tools' ? null : place.group);
    this.cpuBefore = readCpu(this.meter) ?? { mainMs: 0, allMs: 0, queuedMs: 0 };
    this.cpu = this.cpuBefore;
    this.stdin = this.feed();
    this.stdout = this.listen();
    this.ended = new Promise((resolve) => (this.tellEnded = resolve));
    this.done = this.untilGone();
    this.openGate();
    this.watching = this.watchLater();
  }

  kill(): void {
    this.end({ kind: 'killed' });
  }

  private feed(): Writable | null {
    const { stdin } = this.child;
    if (stdin === null) return null;
    // It need not read what it is given.
    stdin.on('error', () => {});
    if (this.command.stdin instanceof Uint8Array) {
      stdin.end(this.command.stdin);
      return null;
    }
    return stdin;
  }

  private listen(): Readable | null {
    const stdout = this.child.stdout as Readable;
    const stderr = this.child.stderr as Readable;
    stdout.on('data', (chunk: Buffer) => this.onOutput(chunk, this.output.stdout));
    stderr.on('data', (chunk: Buffer) => this.onOutput(chunk, this.output.stderr));
    if (this.command.liveStdout !== true) return null;
    const live = new PassThrough();
    stdout.on('data', (chunk: Buffer) => {
      if (!live.write(chunk) && this.ending === null) stdout.pause();
    });
    live.on('drain', () => stdout.resume());
    stdout.on('end', () => live.end());
    return live;
  }

  private onOutput(chunk: Buffer, into: Buffer[]): void {
    const room = this.command.limits.outputBytes - this.outputBytes;
    this.outputBytes += chunk.length;
    if (room > 0) into.push(chunk.subarray(0, room));
    if (chunk.length > room) this.end({ kind: 'output' });
  }

  /** The gate's descriptor stays open in every process of the command: its end says that none is left. */
  private openGate(): void {
    const gate = this.child.stdio[CHANNEL] as Duplex;
    gate.on('error', () => {});
    // It is just ending now: closing its files comes a little before.
    gate.on('end', () => {
      this.looks = 0;
      this.watch();
    });
    // Nobody in the box has anything to say here.
    gate.once('data', () => gate.destroy());
    gate.end('\n');
  }

  private watchLater(): NodeJS.Timeout {
    return setTimeout(() => this.watch(), WATCH_MS[this.looks++] ?? LATER_WATCH_MS);
  }

  private watch(): void {
    clearTimeout(this.watching);
    if (this.ending !== null) return;
    // First, so that what is measured of one that has ended is final.
    const state = readState(this.meter);
    this.measure();
    const excess = this.excess();
    if (excess !== null) this.end({ kind: excess });
    else if (state === null) this.end({ kind: 'signal', signal: 'SIGKILL' });
    else if (state.ended) this.end(endingOf(state.waitStatus));
    else this.watching = this.watchLater();
  }

  private measure(): void {
    this.cpu = readCpu(this.meter) ?? this.cpu;
    const memory = readMemory(this.meter);
    if (this.command.rights !== 'tools') {
      this.memoryBytes = Math.max(this.memoryBytes, memory?.peak ?? 0);
      return;
    }
    const { pid, ancestor } = this.place;
    const all = readProcesses(ancestor);
    const others = all.filter((each) => each.pid !== pid);
    const own = all.find((each) => each.pid === pid);
    let cpuMs = own?.buriedCpuMs ?? 0;
    for (const each of others) cpuMs += each.cpuMs + each.buriedCpuMs;
    // One that is buried between two readings is missing from both.
    this.othersCpuMs = Math.max(this.othersCpuMs, cpuMs);
    this.processes = all.length;
    const bytes = all.reduce((sum, each) => sum + each.memoryBytes, 0);
    this.memoryBytes = Math.max(this.memoryBytes, bytes, memory?.peak ?? 0);
  }

  private excess(): 'cpu' | 'wall' | 'memory' | 'processes' | 'files' | null {
    const { limits } = this.command;
    if (this.memoryBytes > limits.memoryBytes) return 'memory';
    if (this.cpuMs() > limits.cpuSeconds * 1000) return 'cpu';
    if (this.processes > (limits.processes ?? USUAL_PROCESSES)) return 'processes';
    if (this.place.work?.isOverfull() === true) return 'files';
    // A program that waits for its turn on a busy machine is not asleep.
    const queuedMs = this.cpu.queuedMs - this.cpuBefore.queuedMs;
    return performance.now() - this.startedAt - queuedMs > limits.wallSeconds * 1000 ? 'wall' : null;
  }

  private cpuMs(): number {
    return cpuBetween(this.cpuBefore, this.cpu) + this.othersCpuMs;
  }

  /** The box goes, whatever is still in it; what it wrote is read to its end. */
  private end(ending: CommandEnding): void {
    if (this.ending !== null) return;
    this.ending = ending;
    this.tellEnded();
    this.wallMs = performance.now() - this.startedAt;
    clearTimeout(this.watching);
    // Whoever listens may have stopped: what is left is little, and nobody waits for them.
    this.child.stdout?.resume();
    if (this.child.exitCode === null && this.child.signalCode === null) this.place.end();
  }

  private async untilGone(): Promise<CommandResult> {
    this.child.on('error', () => {});
    await once(this.child, 'close');
    // If the judge did not end it, something outside did.
    this.end({ kind: 'signal', signal: 'SIGKILL' });
    closeMeter(this.meter);
    const { group, work, told } = this.place;
    const said = (chunks: readonly Buffer[]) => (told ?? same)(Buffer.concat(chunks));
    const ranOut = group?.ranOut() === true;
    try {
      await group?.close();
      return {
        ending: this.finalEnding(ranOut),
        cpuMs: this.cpuMs(),
        wallMs: this.wallMs,
        memoryBytes: this.memoryBytes,
        stdout: said(this.output.stdout),
        stderr: said(this.output.stderr),
        ...(work?.collect() ?? NOTHING),
      };
    } finally {
      await work?.close();
    }
  }

  /** It may have come to its end by itself, but between two looks it took too much. */
  private finalEnding(ranOut: boolean): CommandEnding {
    const ending: CommandEnding = this.ending ?? { kind: 'killed' };
    const { limits } = this.command;
    if (ending.kind !== 'exit' && ending.kind !== 'signal') return ending;
    if (ranOut || this.memoryBytes > limits.memoryBytes) return { kind: 'memory' };
    if (this.cpuMs() > limits.cpuSeconds * 1000) return { kind: 'cpu' };
    if (this.outputBytes > limits.outputBytes) return { kind: 'output' };
    return ending;
  }
}

/** `waitStatus` as wait(2) gives it. */
function endingOf(waitStatus: number): CommandEnding {
  const signal = waitStatus & 0x7f;
  if (signal === 0) return { kind: 'exit', code: (waitStatus >> 8) & 0xff };
  const found = Object.entries(constants.signals).find(([, number]) => number === signal);
  return { kind: 'signal', signal: found?.[0] ?? `signal ${signal}` };
}

function same(said: Buffer): Buffer {
  return said;
}
