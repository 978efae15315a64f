// A running box seen from outside: one question goes in, one answer comes out, and the clock, the memory and the
// console are watched meanwhile. All of this runs in the judge; nothing that the box says of itself is believed.

import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Duplex, Readable } from 'node:stream';

import type { Ending, Exchange, ExchangeLimits, ProgramBox } from '@greenroom/core/coding';

import type { BoxGroup } from './cgroups.ts';
import { encodeFrame, frameReader, readFrame } from './frames.ts';
import {
  closeMeter,
  cpuBetween,
  type CpuReading,
  forgetPeak,
  type Meter,
  openMeter,
  readCpu,
  readMemory,
} from './meter.ts';

/** Descriptors of the child beside its console. */
export const CHANNEL = 3;
export const INFO = 4;

const WATCH_INTERVAL_MS = 10;
const LAST_WORDS_BYTES = 8192;
const START_LIMITS: ExchangeLimits = {
  cpuSeconds: 20,
  wallSeconds: 30,
  memoryBytes: 2 ** 40,
  outputBytes: 65536,
};
/** For what runs before anybody asks: constructors of global objects. */
const STRANGER_START_LIMITS: ExchangeLimits = { ...START_LIMITS, wallSeconds: 10 };
const LAUNCHER_COMPLAINT = /^(?:bwrap|prlimit|setpriv|restricted): /;
const ZERO: CpuReading = { mainMs: 0, allMs: 0, queuedMs: 0 };

interface Pending {
  readonly nonce: string;
  readonly limits: ExchangeLimits;
  readonly startedAt: number;
  readonly cpuBefore: CpuReading;
  readonly watch: NodeJS.Timeout;
  readonly finish: (exchange: Exchange) => void;
  answered: boolean;
}

export class Box implements ProgramBox {
  /** What the interpreter itself wrote as it died. */
  lastWords = '';
  /** The program, as the host numbers processes; 0 until it has started. */
  pid = 0;
  private readonly reader = frameReader();
  private pending: Pending | null = null;
  private meter: Meter | null = null;
  private idleBytes = 0;
  private cpu: CpuReading = ZERO;
  private memoryBytes = 0;
  private console: Buffer[] = [];
  private consoleBytes = 0;
  /** Why it can be asked no more. */
  private over: Ending | null = null;
  /** Resolves when nothing of it is left. */
  readonly gone: Promise<void>;

  constructor(
    private readonly child: ChildProcess,
    /** The first process of the box's own process namespace, as the host numbers it: with it goes everything. */
    private readonly first: number,
    /** Its control group, which it joins once it has started; `null` where there are none. */
    private readonly group: BoxGroup | null,
  ) {
    this.channel.on('data', (chunk: Buffer) => this.onChannel(chunk));
    this.channel.on('error', () => {});
    (child.stdout as Readable).on('data', (chunk: Buffer) => this.onConsole(chunk, true));
    (child.stderr as Readable).on('data', (chunk: Buffer) => {
      this.lastWords = abridged(this.lastWords + chunk.toString());
      this.onConsole(chunk, false);
    });
    this.gone = this.untilGone();
  }

  get alive(): boolean {
    return this.over === null;
  }

  /**
   * Waits until the program in the box says that it is ready; `programOf` finds it from the first process. With a
   * stranger's code in it from the start, whatever it does instead is that code's doing, and what every question hears.
   */
  async start(programOf: (first: number) => number, holdsStranger: boolean): Promise<void> {
    const { ending } = await this.exchange(null, holdsStranger ? STRANGER_START_LIMITS : START_LIMITS);
    if (ending.kind !== 'reply' && holdsStranger && !LAUNCHER_COMPLAINT.test(this.lastWords)) return;
    try {
      if (ending.kind !== 'reply') throw new Error(this.lastWords.trim() || ending.kind);
      this.pid = programOf(this.first);
      this.meter = openMeter(this.pid);
      this.group?.join(this.pid);
      this.idleBytes = readMemory(this.meter)?.now ?? 0;
    } catch (error) {
      await this.close();
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`The sandbox did not start: ${reason}`, { cause: error });
    }
  }

  /** Asks one question and waits for how it ends. One at a time. */
  ask(question: string, limits: ExchangeLimits): Promise<Exchange> {
    return this.exchange(question, limits);
  }

  /** Kills everything in the box and waits until it is gone. */
  async close(): Promise<void> {
    this.kill();
    await this.gone;
  }

  private get channel(): Duplex {
    return this.child.stdio[CHANNEL] as Duplex;
  }

  private exchange(question: string | null, limits: ExchangeLimits): Promise<Exchange> {
    return new Promise((finish) => {
      this.console = [];
      this.consoleBytes = 0;
      this.memoryBytes = 0;
      if (this.meter !== null) {
        forgetPeak(this.meter);
        this.cpu = readCpu(this.meter) ?? this.cpu;
      }
      // Its reply must begin with this word: nothing that it wrote before the question came in can be an answer.
      const nonce = question === null ? '' : randomBytes(8).toString('hex');
      this.pending = {
        nonce,
        limits,
        startedAt: performance.now(),
        cpuBefore: this.cpu,
        watch: setInterval(() => this.watch(), WATCH_INTERVAL_MS),
        finish,
        answered: false,
      };
      if (this.over !== null) this.settle(this.over);
      else if (question !== null) this.channel.write(encodeFrame(`${nonce}\n${question}`));
    });
  }

  private untilGone(): Promise<void> {
    return new Promise((resolve) => {
      this.child.on('error', () => {});
      this.child.once('close', (code) => {
        this.end(
          this.group?.ranOut() === true ? { kind: 'memory' } : { kind: 'exit', code: code ?? 128 + 9 },
        );
        if (this.meter !== null) closeMeter(this.meter);
        this.meter = null;
        resolve(this.group?.close());
      });
    });
  }

  private onChannel(chunk: Buffer): void {
    const { pending } = this;
    if (pending === null || pending.answered) {
      this.end({ kind: 'protocol', why: 'it answered when nothing was asked' });
      return;
    }
    const read = readFrame(this.reader, chunk);
    switch (read.kind) {
      case 'partial':
        return;
      case 'broken':
        this.end({ kind: 'protocol', why: read.why });
        return;
      case 'frame':
        if (!read.text.startsWith(`${pending.nonce}\n`)) {
          this.end({ kind: 'protocol', why: 'it answered another question' });
          return;
        }
        pending.answered = true;
        // What it wrote to its console before the answer is readable now: let this turn of the event loop take it in.
        setImmediate(() => {
          if (this.pending !== pending) return;
          this.settle({ kind: 'reply', text: read.text.slice(pending.nonce.length + 1) });
        });
    }
  }

  /** The runners lead both streams of a program to descriptor 1; what the interpreter says on 2 only counts. */
  private onConsole(chunk: Buffer, shown: boolean): void {
    const room = (this.pending?.limits.outputBytes ?? 0) - this.consoleBytes;
    this.consoleBytes += chunk.length;
    if (shown && room > 0) this.console.push(chunk.subarray(0, room));
    if (this.pending !== null && chunk.length > room) this.end({ kind: 'output' });
  }

  private watch(): void {
    const { pending } = this;
    if (pending === null || pending.answered) return;
    this.measure();
    const excess = this.excess();
    if (excess === null) return;
    // Where the judge itself was held up, an answer may lie there unread: it is read first.
    setImmediate(() => {
      if (this.pending === pending && !pending.answered) this.end({ kind: excess });
    });
  }

  private measure(): void {
    if (this.meter === null) return;
    this.cpu = readCpu(this.meter) ?? this.cpu;
    const memory = readMemory(this.meter);
    if (memory !== null) this.memoryBytes = Math.max(0, memory.peak - this.idleBytes);
  }

  private excess(): 'cpu' | 'wall' | 'memory' | null {
    if (this.pending === null) return null;
    const { limits, startedAt, cpuBefore } = this.pending;
    if (this.memoryBytes > limits.memoryBytes) return 'memory';
    if (cpuBetween(cpuBefore, this.cpu) > limits.cpuSeconds * 1000) return 'cpu';
    // A program that waits for its turn on a busy machine is not asleep.
    const awakeMs = performance.now() - startedAt - (this.cpu.queuedMs - cpuBefore.queuedMs);
    return awakeMs > limits.wallSeconds * 1000 ? 'wall' : null;
  }

  /** The end of the box: whoever asks from now on hears the same. */
  private end(ending: Ending): void {
    if (this.over !== null) return;
    this.over = ending;
    this.kill();
    this.settle(ending);
  }

  private settle(ending: Ending): void {
    const { pending } = this;
    if (pending === null) return;
    this.pending = null;
    clearInterval(pending.watch);
    this.measure();
    const cpuMs = cpuBetween(pending.cpuBefore, this.cpu);
    let known = ending;
    if (ending.kind === 'reply') {
      // It answered, but between two looks it took too much.
      if (cpuMs > pending.limits.cpuSeconds * 1000) known = { kind: 'cpu' };
      if (this.memoryBytes > pending.limits.memoryBytes) known = { kind: 'memory' };
      if (known.kind !== 'reply') this.end(known);
    }
    pending.finish({
      ending: known,
      console: Buffer.concat(this.console).toString(),
      cpuMs,
      wallMs: performance.now() - pending.startedAt,
      memoryBytes: this.memoryBytes,
    });
  }

  private kill(): void {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    // Not by its number alone, which may be another's once it is gone.
    const isThere = this.meter === null || readCpu(this.meter) !== null;
    try {
      if (isThere) process.kill(this.first, 'SIGKILL');
    } catch {
      this.child.kill('SIGKILL');
    }
  }
}

/** Reasons stand at the beginning, or after all else: a long stack trace is between them. */
function abridged(words: string): string {
  if (words.length <= LAST_WORDS_BYTES) return words;
  return words.slice(0, LAST_WORDS_BYTES / 2) + words.slice(-LAST_WORDS_BYTES / 2);
}
