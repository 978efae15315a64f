// The small interface that every language stands behind when a function is asked for.

import type { Signature } from '@greenroom/core/coding';
import type { Language, Limits } from '@greenroom/core/judging';

import type { BoxProgram } from '../sandbox/sandbox.ts';

/** A program that defines what a signature asks for. */
export interface Submission {
  readonly source: string;
  readonly signature: Signature;
  readonly limits: Limits;
}

/** What makes a fresh box the candidate's. */
export type Load =
  /** Said to the interpreter before the first call. */
  | { readonly kind: 'question'; readonly text: string }
  /** A finished program for `Box.admit`. */
  | { readonly kind: 'program'; readonly file: string };

/** A program whose work is to be counted. */
export interface CountedSubmission {
  readonly source: string;
  readonly signature: Signature;
  /** Whether its answers will be asked for; otherwise any type of answer will do. */
  readonly answers: boolean;
}

export type Prepared =
  | {
      readonly kind: 'ready';
      /** What to start in a box: anyone's, so that boxes may be made ahead. It answers questions as `ProgramBox` says. */
      readonly program: BoxProgram;
      readonly load: Load;
      /** Called once when no more boxes are started from it: removes what was made for it. */
      readonly release?: () => Promise<void>;
    }
  /** It does not compile, or lacks what it must define; `message` is for the candidate, with their own lines. */
  | { readonly kind: 'rejected'; readonly message: string };

export type PreparedToCount =
  | {
      readonly kind: 'ready';
      readonly program: BoxProgram;
      /** The finished program, for boxes that wait for it. */
      readonly file: string | null;
      /** The first question. */
      readonly load: string;
      readonly release?: () => Promise<void>;
    }
  | Extract<Prepared, { kind: 'rejected' }>;

export interface Toolchain {
  readonly language: Language;
  /** For people: `Python 3.11.2 (/usr/bin/python3.11)`. */
  readonly version: string;
  /** Makes a submission ready to run; compilers do their work here. Rejects only for the judge's own troubles. */
  prepare(submission: Submission): Promise<Prepared>;
  /**
   * Makes a program that counts its own work; its boxes answer the questions of `complexity/solution.ts`. Missing where a
   * language has no counters.
   */
  count?(submission: CountedSubmission): Promise<PreparedToCount>;
  /** Ends what it keeps running between submissions. */
  close?(): Promise<void>;
}
