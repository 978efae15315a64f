// Feedback: what changed within five minutes after each hint.

import { changedLength, type EventOf } from '../../session/index.ts';
import type { Evidence, Level } from '../../signals/index.ts';
import {
  type Assessor,
  clock,
  endClock,
  eventsOf,
  isOver,
  judged,
  type JudgedAttempt,
  keysOf,
  MINUTE,
  type Recording,
} from './recording.ts';
import { clockText, count } from './wording.ts';

const ID = 'coding/feedback@1';

const WINDOW = 5 * MINUTE;
/** Fewer changed characters than this are no change. */
const LEAST_CHANGE = 10;

/**
 * One piece of evidence for each hint (weight 0.6), once its five minutes (or the time to the next hint or the end)
 * are over.
 *
 * | level | within five minutes after the hint |
 * |---|---|
 * | 4 | code changed, an attempt got further, and the candidate wrote a line |
 * | 3 | code changed, and an attempt got further |
 * | 2 | code changed or a line was written, but no attempt got further |
 * | 1 | neither |
 *
 * Code changed: at least ten characters written or removed. Further: a run passes a larger share of its tests than
 * any run before the hint, or a submission than any submission. No hint, no evidence: needing none is not a fault.
 */
export const feedback: Assessor = {
  id: ID,
  signals: ['feedback'],
  assess: (recording) =>
    eventsOf(recording, 'hint-given').flatMap((hint, index, hints) =>
      afterHint(recording, hint, hints[index + 1]),
    ),
};

function afterHint(
  recording: Recording,
  hint: EventOf<'hint-given'>,
  next: EventOf<'hint-given'> | undefined,
): readonly Evidence[] {
  const from = clock(recording, hint.at);
  const to = Math.min(from + WINDOW, next === undefined ? Infinity : clock(recording, next.at));
  if (endClock(recording) < to && !isOver(recording)) return [];
  const within = ({ at }: { readonly at: number }): boolean => at > hint.at && clock(recording, at) <= to;
  const further = (attempts: readonly JudgedAttempt[]): readonly JudgedAttempt[] => {
    const before = bestShare(attempts.filter(({ judgedAt }) => judgedAt <= hint.at));
    return attempts.filter((each) => within(each) && passedShare(each) > before);
  };
  const edits = eventsOf(recording, 'document-edited').filter(within);
  const lines = eventsOf(recording, 'said').filter(within);
  const changed = edits.reduce((sum, edit) => sum + changedLength(edit.changes), 0);
  const { runs, submissions } = recording.state;
  const better = [...further(judged(runs)), ...further(judged(submissions))].toSorted(
    (a, b) => a.at - b.at,
  )[0];
  const level = levelOf({
    changed: changed >= LEAST_CHANGE,
    better: better !== undefined,
    lines: lines.length,
  });
  const got =
    better === undefined
      ? 'no attempt got further'
      : `an attempt got further at ${clockText(clock(recording, better.at))}`;
  const cited = [hint, ...edits.slice(0, 1), ...lines.slice(0, 1)];
  return [
    {
      signal: 'feedback',
      assessor: ID,
      level,
      weight: 0.6,
      seen: `After hint ${hint.level} at ${clockText(from)}: ${count(changed, 'character')} changed, ${count(lines.length, 'line')} written, ${got} within ${clockText(Math.min(to, endClock(recording)) - from)}.`,
      events: keysOf(recording, better === undefined ? cited : [...cited, better.answeredBy]),
      at: hint.at,
    },
  ];
}

function levelOf(seen: {
  readonly changed: boolean;
  readonly better: boolean;
  readonly lines: number;
}): Level {
  if (!seen.changed) return seen.lines > 0 ? 2 : 1;
  if (!seen.better) return 2;
  return seen.lines > 0 ? 4 : 3;
}

function bestShare(attempts: readonly JudgedAttempt[]): number {
  return attempts.reduce((best, each) => Math.max(best, passedShare(each)), 0);
}

/** Passed share of an attempt's tests; an attempt that did not compile passed none. */
function passedShare({ verdict }: JudgedAttempt): number {
  return verdict.score ?? 0;
}
