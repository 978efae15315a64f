// What is asked of a matrix: many programs, each on the same tests.

import type { Comparison, JudgeTest, Signature } from '@greenroom/core/coding';
import type { Limits, VerdictCode } from '@greenroom/core/judging';
import type { Json } from '@greenroom/core/base';

export interface MatrixProgram {
  readonly id: string;
  readonly source: string;
}

export interface MatrixRequest {
  /** Programs and reference are in Python. They are content, not a candidate's: they share one box. */
  readonly programs: readonly MatrixProgram[];
  /** Right on every test. How long it takes says how long the others may; its answers are expected where a test names none. */
  readonly reference: string;
  readonly signature: Signature;
  readonly comparison: Comparison;
  readonly limits: Limits;
  readonly tests: readonly JudgeTest[];
  /** A program is done at its first test that is not accepted. */
  readonly stopAtFirstFailure: boolean;
}

export interface MatrixRow {
  readonly id: string;
  /** One for each test, in their order; null for a test that was not run. None for a program that does not compile. */
  readonly verdicts: readonly (VerdictCode | null)[] | null;
}

export type MatrixOutcome =
  | {
      readonly kind: 'done';
      /** What the reference answers to each test; null where it gives no answer. */
      readonly answers: readonly ({ readonly value: Json } | null)[];
      readonly rows: readonly MatrixRow[];
      readonly cpuMs: number;
    }
  /** This machine cannot run them, or the reference does not compile. */
  | { readonly kind: 'unavailable'; readonly reason: string };
