// The small interface that every kind of isolation stands behind.

import type { Isolation } from '@greenroom/core/judging';

import type { Box } from './box.ts';

/** A program of ours to start in a box; it meets a candidate's code only there. */
export interface BoxProgram {
  /** Absolute paths of the host: the interpreter and its arguments. */
  readonly command: readonly string[];
  /** Files and directories of the host that the box shows, read-only and at the same place. */
  readonly visible: readonly string[];
  /** Our own files, shown read-only as `/box/<name>`. */
  readonly files: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  /** Bytes of private writable memory that the kernel grants at most. */
  readonly dataBytes: number;
  /** Bytes of stack for the main thread. */
  readonly stackBytes: number;
}

export interface Sandbox {
  readonly isolation: Isolation;
  /** Starts a program in a fresh box. Rejects only when the machine cannot start processes. */
  start(program: BoxProgram): Promise<Box>;
}
