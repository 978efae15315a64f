// The counters of a metered program, read and set from JavaScript.

import { type Counter, exportName, type StackMark } from '../metering/counting-code.ts';

/** Steps or turns after which a program is stopped when nothing else was said. */
const NO_BUDGET = 2n ** 62n;

/** What a program did between `begin` and `finish`. */
export interface Counts {
  readonly dispatches: number;
  readonly loops: number;
  readonly bytes: number;
  /** Bytes allocated at most, beyond those at the beginning. */
  readonly peak: number;
  /** Bytes that stay allocated. */
  readonly kept: number;
  /** Bytes of stack at most. */
  readonly stack: number;
}

export interface Counting {
  /** Steps, turns and copied bytes so far, as one number: the clock of a metered program. */
  work(): bigint;
  /** Both kinds of counts may rise by so many until the program is stopped. */
  allow(budget: number): void;
  /** Whether the program was stopped at its budget. */
  isOver(): boolean;
  /** Bytes of stack that are free now, in a program whose stack ends at address 0. */
  stackBytes(): number;
  begin(): void;
  finish(): void;
  result(): Counts;
}

/** Bytes copied at once that cost about as much as one step. */
const BYTES_PER_STEP = 6n;

/** `exports` gives the instance's exports, which may come into being later. */
export function countingOf(exports: () => WebAssembly.Exports): Counting {
  const global = (name: Counter | StackMark): WebAssembly.Global =>
    exports()[exportName(name)] as WebAssembly.Global;
  const read = (name: Counter): bigint => global(name).value as bigint;
  const now = () => ({
    dispatches: read('dispatches'),
    loops: read('loops'),
    bytes: read('bytes'),
    live: read('live'),
    peak: read('peak'),
    stack: Number(global('lowest').value),
  });
  const nothing = { dispatches: 0n, loops: 0n, bytes: 0n, live: 0n, peak: 0n, stack: 0 };
  let before = nothing;
  let after = nothing;
  let limit = NO_BUDGET;
  return {
    work: () => read('dispatches') + read('loops') + (read('bytes') >> BYTES_PER_STEP),
    allow: (budget) => {
      const [dispatches, loops] = [read('dispatches'), read('loops')];
      limit = (dispatches > loops ? dispatches : loops) + BigInt(Math.ceil(budget));
      global('budget').value = limit;
    },
    isOver: () => read('dispatches') > limit || read('loops') > limit,
    stackBytes: () => Number(global('stack').value),
    begin: () => {
      global('peak').value = read('live');
      global('lowest').value = global('stack').value as number;
      before = now();
    },
    finish: () => {
      after = now();
    },
    result: () => ({
      dispatches: Number(after.dispatches - before.dispatches),
      loops: Number(after.loops - before.loops),
      bytes: Number(after.bytes - before.bytes),
      peak: Number(after.peak - before.live),
      kept: Number(after.live - before.live),
      stack: before.stack - after.stack,
    }),
  };
}
