// How a command ends. Scripts rely on these numbers.

export const exitCodes = {
  good: 0,
  /** A negative result: a wrong answer, faults in a pack, no isolation. */
  negative: 1,
  /** The command was not understood, or what it names cannot be read. */
  usage: 2,
  /** Our own fault. */
  fault: 3,
  /** Ended by Ctrl+C, as shells write it. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Thrown for what the user can mend; the message says how. */
export class UsageError extends Error {}

/** The user asked to stop. */
export class InterruptedError extends Error {}
