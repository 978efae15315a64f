// A worker as a box for a candidate's program: asked like the server's sandbox, watched by the page, ended when it is late.

import type { Ending, Exchange, ExchangeLimits, ProgramBox } from '@greenroom/core/coding';

import type { StartedWorker } from './judge-frame.ts';
import type { Question, WorkerMessage } from './protocol.ts';

/** Python's first start compiles its library. */
const START_MS = 60_000;

interface Pending {
  readonly askedAt: number;
  readonly outputBytes: number;
  readonly timer: ReturnType<typeof setTimeout>;
  readonly resolve: (exchange: Exchange) => void;
  console: string;
}

export class WorkerBox implements ProgramBox {
  alive = true;
  lastWords = '';
  readonly #worker: StartedWorker;
  #pending: Pending | null = null;
  #started: ((problem: string | null) => void) | null = null;

  private constructor(worker: StartedWorker) {
    this.#worker = worker;
    worker.port.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => this.#hear(data));
    worker.port.start();
  }

  /** Waits until the interpreter is ready. Rejects when it never is. `start` may report that the worker is broken. */
  static async open(start: (onBroken: (why: string) => void) => Promise<StartedWorker>): Promise<WorkerBox> {
    let box: WorkerBox | null = null;
    let broken: string | null = null;
    const worker = await start((why) => {
      broken = why;
      box?.break(why);
    });
    box = new WorkerBox(worker);
    const problem = broken ?? (await box.#ready());
    if (problem === null) return box;
    await box.close();
    throw new Error(`The interpreter did not start in this browser: ${problem}`);
  }

  ask(question: string, limits: ExchangeLimits): Promise<Exchange> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#end({ kind: 'cpu' }), limits.cpuSeconds * 1_000);
      const { outputBytes, memoryBytes } = limits;
      this.#pending = { askedAt: performance.now(), outputBytes, timer, resolve, console: '' };
      this.#worker.port.postMessage({ question, outputBytes, memoryBytes } satisfies Question, []);
    });
  }

  break(why: string): void {
    this.lastWords = why;
    this.#started?.(why);
    this.#end({ kind: 'exit', code: 1 });
  }

  async close(): Promise<void> {
    this.alive = false;
    this.#worker.stop();
  }

  #ready(): Promise<string | null> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('it took too long'), START_MS);
      this.#started = (problem) => {
        clearTimeout(timer);
        this.#started = null;
        resolve(problem);
      };
    });
  }

  #hear(message: WorkerMessage): void {
    switch (message.kind) {
      case 'ready':
        return this.#started?.(null);
      case 'console':
        if (this.#pending !== null) this.#pending.console += message.text;
        return;
      case 'overflow':
        return this.#end({ kind: 'output' });
      case 'reply':
        return this.#settle({ kind: 'reply', text: message.text }, message.ms, message.memoryBytes);
      case 'died':
        this.lastWords = message.words;
        this.#started?.(message.words);
        return this.#end({ kind: 'exit', code: message.code });
    }
  }

  /** The program is stopped, or stopped by itself: this box is of no more use. */
  #end(ending: Ending): void {
    this.alive = false;
    this.#worker.stop();
    this.#settle(ending, null, 0);
  }

  #settle(ending: Ending, ms: number | null, memoryBytes: number): void {
    const pending = this.#pending;
    if (pending === null) return;
    this.#pending = null;
    clearTimeout(pending.timer);
    const wallMs = performance.now() - pending.askedAt;
    // A worker does nothing else meanwhile: its time is the processor's, as near as a browser can tell.
    const cpuMs = Math.min(ms ?? wallMs, wallMs);
    const console = pending.console.slice(0, pending.outputBytes);
    pending.resolve({ ending, console, cpuMs, wallMs, memoryBytes });
  }
}
