// What came out of one test, of one group, and of a submission.

import type { VerdictCode } from '../judging/index.ts';

/** A test that was run and validated. */
export interface TestOutcome {
  readonly verdict: VerdictCode;
  /** What the validator wrote as score.txt and score_multiplier.txt; `null` where it wrote none. */
  readonly score: number | null;
  readonly multiplier: number | null;
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly memoryBytes: number;
  /** For people: the difference, the validator's words, or how the program ended. */
  readonly message: string;
}

export interface JudgedTest extends TestOutcome {
  readonly name: string;
  readonly group: string;
  /** What the test is worth; `null` where it has no score of its own. */
  readonly points: number | null;
}

export interface JudgedGroup {
  readonly name: string;
  readonly verdict: VerdictCode;
  readonly score: number | null;
  /** The most that it can be worth; `null` where there is no such bound. */
  readonly maxScore: number | null;
}

export interface JudgedSubmission {
  readonly verdict: VerdictCode;
  /** Points; `null` for problems without scores. */
  readonly score: number | null;
  readonly maxScore: number | null;
  readonly tests: readonly JudgedTest[];
  /** From the leaves up; the last is the whole. */
  readonly groups: readonly JudgedGroup[];
}
