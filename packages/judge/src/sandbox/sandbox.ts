// The small interface that every kind of isolation stands behind.

import type { Isolation } from '@greenroom/core/judging';

import type { Box } from './box.ts';
import type { BoxCommand, CommandResult, RunningCommand } from './command.ts';

/** A program to start in a box, which answers questions. */
export interface BoxProgram {
  /** Absolute paths of the host: the interpreter and its arguments. */
  readonly command: readonly string[];
  /** Files and directories of the host that the box shows, read-only and at the same place. */
  readonly visible: readonly string[];
  /** Our own files and directories, shown read-only as `/box/<name>`; names may be paths. */
  readonly files: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  /** Bytes of private writable memory that the kernel grants at most. */
  readonly dataBytes: number;
  /** Bytes of stack for the main thread. */
  readonly stackBytes: number;
  /**
   * The program itself comes later, by `Box.admit`, and is found as `/box/program`. Until then the box waits at a gate
   * with no one's code in it; it holds no other files of ours.
   */
  readonly awaitsProgram?: boolean;
}

export interface Sandbox {
  readonly isolation: Isolation;
  /** Starts a program that answers questions. Rejects only when the machine cannot start processes. */
  start(program: BoxProgram): Promise<Box>;
  /** Starts a command in a fresh box. Rejects when there is no such program, or the machine cannot start processes. */
  launch(command: BoxCommand): Promise<RunningCommand>;
}

/** Runs a command in a fresh box to its end. Rejects as `launch` does, never for what the command does. */
export async function runCommand(sandbox: Sandbox, command: BoxCommand): Promise<CommandResult> {
  return (await sandbox.launch(command)).done;
}
