// What a matrix says to its box, and how the answers are read: as claims, since a stranger's pack may have written the programs.

import { z } from 'zod';

import type { Ending, ProgramBox } from '@greenroom/core/coding';
import type { Limits } from '@greenroom/core/judging';

/** One call of one program. */
export interface Attempt {
  readonly ending: Ending;
  readonly seconds: number;
}

interface Trying {
  /** Numbers of kept arguments. */
  readonly tests: readonly number[];
  readonly seconds: readonly number[];
  readonly patience: number;
  readonly stop: boolean;
}

/** Beside what the calls may take: for putting a program in, reading inputs, writing answers. */
const OWN_SECONDS = 3;
/** How the runner ends where a program does not let itself be stopped. */
const STUBBORN = 128 + 24;

const triedSchema = z.array(z.tuple([z.string(), z.string(), z.number().nonnegative()]));

/** The reply; empty when the box died. */
export async function question(box: ProgramBox, text: string, limits: Limits): Promise<string> {
  const seconds = limits.cpuSeconds + OWN_SECONDS;
  const { ending } = await box.ask(text, { ...limits, cpuSeconds: seconds, wallSeconds: 4 * seconds });
  return ending.kind === 'reply' ? ending.text : '';
}

/** The results as far as the program came; none when it took the box with it on one of several tests: which is not known. */
export async function askToTry(
  box: ProgramBox,
  asked: Trying,
  limits: Limits,
): Promise<{ readonly attempts: readonly Attempt[]; readonly cpuMs: number }> {
  const seconds = asked.seconds.reduce((sum, each) => sum + each, OWN_SECONDS);
  const { ending, cpuMs } = await box.ask(`try\n${JSON.stringify(asked)}`, {
    ...limits,
    cpuSeconds: seconds,
    wallSeconds: 4 * seconds,
  });
  if (ending.kind !== 'reply') {
    const known: Ending = ending.kind === 'exit' && ending.code === STUBBORN ? { kind: 'cpu' } : ending;
    return { attempts: asked.tests.length === 1 ? [{ ending: known, seconds: cpuMs / 1000 }] : [], cpuMs };
  }
  return { attempts: readTried(ending.text), cpuMs };
}

function readTried(text: string): readonly Attempt[] {
  const tried = text.startsWith('tried\n')
    ? triedSchema.safeParse(parse(text.slice('tried\n'.length)))
    : null;
  if (tried?.success !== true) {
    return [{ ending: { kind: 'protocol', why: 'it spoke in place of its runner' }, seconds: 0 }];
  }
  return tried.data.map(([status, said, seconds]) => ({
    ending: status === 'late' ? { kind: 'cpu' } : { kind: 'reply', text: `${status}\n${said}` },
    seconds,
  }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
