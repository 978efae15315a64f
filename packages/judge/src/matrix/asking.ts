// What a matrix says to its box, and how the answers are read: as claims, since a stranger's pack may have written the programs.

import { z } from 'zod';

import type { Ending, ProgramBox } from '@greenroom/core/coding';
import type { Limits } from '@greenroom/core/judging';

/** One call of one program. */
export interface Attempt {
  readonly ending: Ending;
  readonly seconds: number;
}

export interface Trying {
  readonly programs: readonly string[];
  /** Numbers of kept arguments. */
  readonly tests: readonly number[];
  readonly seconds: readonly number[];
  readonly patience: number;
  readonly stop: boolean;
}

/** Of each program the calls that it came to; null for one that does not compile. */
export type Tried = readonly (readonly Attempt[] | null)[];

/** Beside what the calls may take: for compiling, reading inputs, writing answers. */
const OWN_SECONDS = 3;
/** How the runner ends where a program does not let itself be stopped. */
const STUBBORN = 128 + 24;

const triedSchema = z.array(z.array(z.tuple([z.string(), z.string(), z.number().nonnegative()])).nullable());

/** Says something else than `try`; false when the box did not take it well. */
export async function tell(
  box: ProgramBox,
  text: string,
  expected: string,
  limits: Limits,
): Promise<boolean> {
  const { ending } = await box.ask(text, { ...limits, ...within(OWN_SECONDS) });
  return ending.kind === 'reply' && ending.text.startsWith(`${expected}\n`);
}

/**
 * What the programs did; null when one of them took the box with it on one of several calls: which is not known. Of one program
 * on one test that is what it did.
 */
export async function askToTry(
  box: ProgramBox,
  asked: Trying,
  limits: Limits,
): Promise<{ readonly tried: Tried | null; readonly cpuMs: number }> {
  const { programs, tests, patience } = asked;
  const calls = asked.seconds.reduce((sum, each) => sum + each, 0);
  const longest = Math.max(...asked.seconds);
  // No program is late more often than its patience lasts, and most are nowhere near their time.
  const seconds = OWN_SECONDS + calls + programs.length * patience * longest;
  const { ending, cpuMs } = await box.ask(`try\n${JSON.stringify(asked)}`, { ...limits, ...within(seconds) });
  if (ending.kind === 'reply') return { tried: readTried(ending.text), cpuMs };
  if (programs.length > 1 || tests.length > 1) return { tried: null, cpuMs };
  const known: Ending = ending.kind === 'exit' && ending.code === STUBBORN ? { kind: 'cpu' } : ending;
  return { tried: [[{ ending: known, seconds: cpuMs / 1000 }]], cpuMs };
}

/** Time on the wall is loose: machines are busy. */
function within(cpuSeconds: number) {
  return { cpuSeconds, wallSeconds: 10 + 4 * cpuSeconds };
}

function readTried(text: string): Tried | null {
  const tried = text.startsWith('tried\n')
    ? triedSchema.safeParse(parse(text.slice('tried\n'.length)))
    : null;
  if (tried?.success !== true) return null;
  return tried.data.map(
    (calls) =>
      calls?.map(([status, said, seconds]) => ({
        ending:
          status === 'late'
            ? { kind: 'cpu' as const }
            : { kind: 'reply' as const, text: `${status}\n${said}` },
        seconds,
      })) ?? null,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
