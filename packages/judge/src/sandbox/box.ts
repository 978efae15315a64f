// A running box seen from outside: questions go in, answers come out, and the clock, the memory and the console are
// watched meanwhile. All of this runs in the judge; nothing that the box says of itself is believed.

import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Duplex, Readable } from 'node:stream';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';

import type { Ending, Exchange, ExchangeLimits, ProgramBox } from '@greenroom/core/coding';

import type { BoxGroup } from './cgroups.ts';
import { CHANNEL, encodeFrame, frameReader, MAX_FRAME_BYTES, readFrames } from './frames.ts';
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
import { isLeaving } from './processes.ts';
import { enterRoom } from './room.ts';

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
/** The gate's, when it cannot become the program. */
const GATE_COMPLAINT = /^gate: .*exec: /;
const ZERO: CpuReading = { mainMs: 0, allMs: 0, queuedMs: 0 };

/**
 * How often a killed program is looked at in each turn of the event loop, and after that every millisecond: whoever dies
 * needs a processor for it, which may be ours.
 */
const LOOKS = { quick: 10, slow: 10 };

/** A batch of questions; mostly of one. */
interface Pending {
  /** What each reply must begin with. */
  readonly nonces: readonly string[];
  readonly limits: ExchangeLimits;
  readonly startedAt: number;
  readonly cpuBefore: CpuReading;
  readonly watch: NodeJS.Timeout;
  readonly finish: (exchanges: readonly Exchange[]) => void;
  readonly exchanges: Exchange[];
  /** Replies that came in this turn of the event loop; they are not measured yet. */
  arrived: string[];
  bytes: number;
  /** When and at which time of the program's clock the reply before came. */
  lastAt: number;
  lastCpu: CpuReading;
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
    /** What it sees as `/box`, where it waits for a program; otherwise `null`. */
    private readonly room: string | null,
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

  /** Waits until the program in the box says that it is ready; `programOf` finds it from the first process. */
  async start(programOf: (first: number) => number): Promise<void> {
    const ending = await this.ready(START_LIMITS, null);
    try {
      if (ending.kind !== 'reply') throw new Error(this.lastWords.trim() || ending.kind);
      this.pid = programOf(this.first);
      this.group?.join(this.pid);
      this.meter = openMeter(this.pid, this.group);
      this.idleBytes = readMemory(this.meter)?.now ?? 0;
    } catch (error) {
      throw await this.notStarted(error);
    }
  }

  /**
   * Brings the program for which the box was made to wait. A stranger's code is in it from the start: whatever that does
   * instead of saying that it is ready is its own doing, and what every question hears.
   */
  async admit(file: string): Promise<void> {
    if (this.room === null) throw new Error('This box waits for no program');
    await enterRoom(this.room, file);
    const ending = await this.ready(STRANGER_START_LIMITS, Buffer.from('\n'));
    if (ending.kind !== 'reply' && GATE_COMPLAINT.test(this.lastWords)) {
      throw await this.notStarted(new Error(this.lastWords.trim()));
    }
    this.idleBytes = (this.meter && readMemory(this.meter)?.now) ?? 0;
  }

  /** Asks one question and waits for how it ends. One at a time. */
  async ask(question: string, limits: ExchangeLimits): Promise<Exchange> {
    const [exchange] = await this.askAll([question], limits);
    if (exchange === undefined) throw new Error('A question without an end');
    return exchange;
  }

  /** Asks several at once, all together within the limits of one. */
  askAll(questions: readonly string[], limits: ExchangeLimits): Promise<readonly Exchange[]> {
    // A reply must begin with this word: nothing that was written before the question came in can be an answer.
    const nonces = questions.map(() => randomBytes(8).toString('hex'));
    const frames = questions.map((question, index) => encodeFrame(`${nonces[index]}\n${question}`));
    return this.exchange(nonces, limits, Buffer.concat(frames));
  }

  /**
   * Kills everything in the box and waits until nothing of it will run again. The kernel may clear up after it for a
   * while: `gone` says when that is done.
   */
  async close(): Promise<void> {
    this.kill();
    for (let look = 0; look < LOOKS.quick + LOOKS.slow && this.meter !== null; look++) {
      if (isLeaving(this.meter)) return;
      await (look < LOOKS.quick ? turn() : sleep(1));
    }
    await this.gone;
  }

  private async notStarted(error: unknown): Promise<Error> {
    await this.close();
    const reason = error instanceof Error ? error.message : String(error);
    return new Error(`The sandbox did not start: ${reason}`, { cause: error });
  }

  private get channel(): Duplex {
    return this.child.stdio[CHANNEL] as Duplex;
  }

  /** Waits until it says that it is ready, which begins with no nonce. */
  private async ready(limits: ExchangeLimits, words: Buffer | null): Promise<Ending> {
    const [exchange] = await this.exchange([''], limits, words);
    return exchange?.ending ?? { kind: 'exit', code: 0 };
  }

  private exchange(
    nonces: readonly string[],
    limits: ExchangeLimits,
    words: Buffer | null,
  ): Promise<readonly Exchange[]> {
    return new Promise((finish) => {
      this.console = [];
      this.consoleBytes = 0;
      this.memoryBytes = 0;
      if (this.meter !== null) {
        forgetPeak(this.meter);
        this.cpu = readCpu(this.meter) ?? this.cpu;
      }
      const startedAt = performance.now();
      this.pending = {
        nonces,
        limits,
        startedAt,
        cpuBefore: this.cpu,
        watch: setInterval(() => this.watch(), WATCH_INTERVAL_MS),
        finish,
        exchanges: [],
        arrived: [],
        bytes: 0,
        lastAt: startedAt,
        lastCpu: this.cpu,
      };
      if (this.over !== null) this.settle(this.over);
      else if (words !== null) this.channel.write(words);
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
    const awaited = pending === null ? 0 : awaitedBy(pending);
    if (pending === null || awaited === 0) {
      this.end({ kind: 'protocol', why: 'it answered when nothing was asked' });
      return;
    }
    pending.bytes += chunk.length;
    const read = readFrames(this.reader, chunk, awaited);
    if (read.kind === 'broken') this.end({ kind: 'protocol', why: read.why });
    else if (pending.bytes > 2 * MAX_FRAME_BYTES)
      this.end({ kind: 'protocol', why: 'answers too large to read' });
    else for (const text of read.texts) this.onReply(pending, text);
  }

  private onReply(pending: Pending, text: string): void {
    const nonce = pending.nonces[pending.exchanges.length + pending.arrived.length] ?? '';
    if (!text.startsWith(`${nonce}\n`)) {
      this.end({ kind: 'protocol', why: 'it answered another question' });
      return;
    }
    pending.arrived.push(text.slice(nonce.length + 1));
    if (pending.arrived.length > 1) return;
    // What it wrote to its console before the answer is readable now: let this turn of the event loop take it in.
    setImmediate(() => {
      if (this.pending === pending) this.take(pending);
    });
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
    if (pending === null || awaitedBy(pending) === 0) return;
    this.measure();
    const excess = this.excess();
    if (excess === null) return;
    // Where the judge itself was held up, an answer may lie there unread: it is read first.
    setImmediate(() => {
      if (this.pending === pending && awaitedBy(pending) > 0) this.end({ kind: excess });
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

  /** The replies that have arrived are exchanges, unless it took too much for them between two looks. */
  private take(pending: Pending): void {
    this.measure();
    const { limits, arrived } = pending;
    if (cpuBetween(pending.cpuBefore, this.cpu) > limits.cpuSeconds * 1000) this.end({ kind: 'cpu' });
    else if (this.memoryBytes > limits.memoryBytes) this.end({ kind: 'memory' });
    else {
      pending.arrived = [];
      const shares = this.sinceLast(pending, arrived.length);
      pending.exchanges.push(
        ...arrived.map((text) => ({ ending: { kind: 'reply', text } as const, ...shares })),
      );
      if (pending.exchanges.length === pending.nonces.length) this.finish(pending);
    }
  }

  /** What a batch has come to ends with how the box ended, in place of its next reply. */
  private settle(ending: Ending): void {
    const { pending } = this;
    if (pending === null) return;
    this.measure();
    pending.exchanges.push({ ending, ...this.sinceLast(pending, 1) });
    this.finish(pending);
  }

  private finish(pending: Pending): void {
    this.pending = null;
    clearInterval(pending.watch);
    pending.finish(pending.exchanges);
  }

  /** What each of so many replies took, where they came at once. */
  private sinceLast(pending: Pending, count: number): Omit<Exchange, 'ending'> {
    const now = performance.now();
    const cpuMs = cpuBetween(pending.lastCpu, this.cpu) / count;
    const wallMs = (now - pending.lastAt) / count;
    pending.lastAt = now;
    pending.lastCpu = this.cpu;
    const console = Buffer.concat(this.console).toString();
    return { console, cpuMs, wallMs, memoryBytes: this.memoryBytes };
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

/** How many replies are still to come. */
function awaitedBy({ nonces, exchanges, arrived }: Pending): number {
  return nonces.length - exchanges.length - arrived.length;
}

/** Reasons stand at the beginning, or after all else: a long stack trace is between them. */
function abridged(words: string): string {
  if (words.length <= LAST_WORDS_BYTES) return words;
  return words.slice(0, LAST_WORDS_BYTES / 2) + words.slice(-LAST_WORDS_BYTES / 2);
}
