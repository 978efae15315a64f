// A place where a candidate's program runs, seen from outside: one question goes in, one answer comes out.

export interface ExchangeLimits {
  readonly cpuSeconds: number;
  /** Against waiting and sleeping; time lost to a busy machine need not count. */
  readonly wallSeconds: number;
  /** Beyond what the idle interpreter holds. */
  readonly memoryBytes: number;
  readonly outputBytes: number;
}

/** How one question ended. After anything but a reply the box is dead. */
export type Ending =
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'cpu' | 'wall' | 'memory' | 'output' }
  /** It spoke out of turn, or not in frames. */
  | { readonly kind: 'protocol'; readonly why: string }
  /** It ended by itself; `code` is 128 plus the signal's number where a signal ended it. */
  | { readonly kind: 'exit'; readonly code: number };

export interface Exchange {
  readonly ending: Ending;
  readonly console: string;
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly memoryBytes: number;
}

/** Understands `load` with driver and program, then any number of `call`s with arguments. */
export interface ProgramBox {
  readonly alive: boolean;
  /** What the interpreter itself wrote as it died. */
  readonly lastWords: string;
  /** One question at a time. */
  ask(question: string, limits: ExchangeLimits): Promise<Exchange>;
  /**
   * A batch: all questions are put at once, to be answered one after the other, and all answers together keep the limits
   * of one. Gives an exchange for each reply and, where the box ended before the last, one for that. Time is taken
   * between replies; memory and console are those of the batch so far. Only where the box can.
   */
  askAll?(questions: readonly string[], limits: ExchangeLimits): Promise<readonly Exchange[]>;
  /** Ends everything in the box. */
  close(): Promise<void>;
}
