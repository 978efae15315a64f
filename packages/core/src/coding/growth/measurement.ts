// What a counted program showed: ladders of sizes with counts, and single calls line by line. Facts only, no reading yet.

/** What one call did; `dispatches` are steps of an interpreter, 0 for languages without one. */
export interface CallCounts {
  readonly dispatches: number;
  /** Turns of loops and calls in the code below: built-ins, or the compiled program itself. */
  readonly loops: number;
  /** Bytes copied or filled at once. */
  readonly bytes: number;
}

export interface Rung {
  /** The size that this ladder varies. */
  readonly n: number;
  readonly counts: CallCounts;
  /** Bytes beyond input and output at most; null where memory is not counted. */
  readonly auxiliary: number | null;
  /** Bytes that stay: the answer, and what was added to the input. */
  readonly kept: number | null;
}

export type FamilyKind = 'worst' | 'typical';

export interface Ladder {
  readonly family: string;
  readonly kind: FamilyKind;
  /** The letters that grow together; the others stay as `fixed` says. */
  readonly varies: readonly string[];
  readonly fixed: Readonly<Record<string, number>>;
  readonly rungs: readonly Rung[];
}

export interface LineCost {
  readonly line: number;
  readonly turns: number;
  readonly work: number;
}

/** One call, watched line by line. */
export interface Trace {
  readonly n: number;
  readonly lines: readonly LineCost[];
  /** How deep the program's own calls were nested. */
  readonly depth: number;
}

/** Calls of growing size from one family, watched line by line. */
export interface TraceLadder {
  readonly family: string;
  readonly varies: readonly string[];
  readonly traces: readonly Trace[];
}

export interface Measurement {
  readonly ladders: readonly Ladder[];
  readonly traces: readonly TraceLadder[];
}

/** One number for a call: a step, a turn, and 64 copied bytes weigh the same. */
export function totalWork({ dispatches, loops, bytes }: CallCounts): number {
  return dispatches + loops + bytes / 64;
}
