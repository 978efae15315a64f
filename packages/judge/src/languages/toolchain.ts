// The small interface that every language stands behind.

import type { Signature } from '@greenroom/core/coding';
import type { Language, Limits } from '@greenroom/core/judging';

import type { BoxProgram } from '../sandbox/sandbox.ts';

export interface Toolchain {
  readonly language: Language;
  /** For people: `Python 3.11.2 (/usr/bin/python3.11)`. */
  readonly version: string;
  /** What to start in a box; the candidate's code follows through the channel. */
  program(limits: Limits): Promise<BoxProgram> | BoxProgram;
  /** The driver for a signature, in the language's own text. */
  driver(signature: Signature): string;
}
