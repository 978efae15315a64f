// What a list shows of a session, folded from its events: when it ended and its best verdict.

import { verdictCodes } from '@greenroom/core/judging';
import type { SessionEvent } from '@greenroom/core/session';

export interface Outline {
  readonly endedAt: Date | null;
  readonly bestVerdict: string | null;
}

/** The outline after more events. `startedAt` is what their times count from. */
export function outlineAfter(before: Outline, startedAt: Date, events: readonly SessionEvent[]): Outline {
  let { endedAt, bestVerdict } = before;
  for (const event of events) {
    if (event.type === 'ended') endedAt ??= new Date(startedAt.getTime() + event.at);
    if (event.type === 'submission-judged') bestVerdict = better(bestVerdict, event.verdict.verdict);
  }
  return { endedAt, bestVerdict };
}

/** Verdict codes stand in order from the best to the least telling. */
function better(a: string | null, b: string): string {
  const rank = (code: string): number => (verdictCodes as readonly string[]).indexOf(code);
  return a !== null && rank(a) <= rank(b) ? a : b;
}
