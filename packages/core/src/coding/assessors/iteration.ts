// Iteration: a version that works first, then better ones; and whether speed came before something worked.

import { eventKey } from '../../session/index.ts';
import type { Evidence, Level } from '../../signals/index.ts';
import { parseComplexity } from '../complexity-claim.ts';
import { compareGrowth, type GrowthOrder } from '../complexity-form.ts';
import { classText } from '../growth/growth-class.ts';
import type { MeasuredVersion } from '../versions.ts';
import {
  type Assessor,
  clock,
  eventsOf,
  isAccepted,
  isOver,
  type JudgedAttempt,
  judgedAttempts,
  keysOf,
  type Recording,
} from './recording.ts';
import { clockText, count } from './wording.ts';

const ID = 'coding/iteration@2';

/** More failed attempts than this before the first that passed reads as “nothing passes until the very last”. */
const MANY_FAILURES = 5;

/**
 * Up to two pieces of evidence, once something was run or submitted.
 *
 * Baseline, then better (weight 1). The baseline is the first accepted run or submission after the last submission
 * that was wrong; one that was right but too slow or too large is a baseline still. An improvement is an accepted
 * attempt after it with other code.
 *
 * | level | seen |
 * |---|---|
 * | 4 | an improvement passed, and something was said or claimed between the baseline and it |
 * | 3 | a baseline passed and was kept; or an improvement passed without a word, or was measured to grow faster than before |
 * | 2 | the only attempt that passed is the last one, after more than 5 that did not |
 * | 1 | the session is over and nothing passed |
 *
 * Where the first version that worked and the last one were measured, what each costs is named, and the plot shows it.
 *
 * Premature optimisation (level 2, weight 0.6): the phase Improve was entered, or a line spoke of making it faster,
 * before anything passed and while code was being written.
 */
export const iteration: Assessor = {
  id: ID,
  signals: ['iteration'],
  assess: (recording) => [...baseline(recording), ...premature(recording)],
};

function baseline(recording: Recording): readonly Evidence[] {
  const attempts = judgedAttempts(recording);
  const last = attempts.at(-1);
  if (last === undefined) return [];
  const piece = { signal: 'iteration', assessor: ID, weight: 1 } as const;
  const passed = attempts.filter(isAccepted);
  const [first] = passed;
  if (first === undefined) {
    if (!isOver(recording)) return [];
    const seen = `None of ${count(attempts.length, 'attempt')} passed.`;
    return [
      { ...piece, level: 1, seen, events: keysOf(recording, [last.askedBy, last.answeredBy]), at: last.at },
    ];
  }
  const failures = attempts.indexOf(first);
  if (first === last && failures > MANY_FAILURES) {
    const seen = `The first attempt that passed was the last one, after ${failures} that did not.`;
    return [
      {
        ...piece,
        level: 2,
        seen,
        events: keysOf(recording, [first.askedBy, first.answeredBy]),
        at: first.at,
      },
    ];
  }
  const base = passed.find(({ judgedAt }) => judgedAt > lastWrong(recording, attempts)) ?? first;
  const better = passed.find((each) => each.at > base.at && codeOf(each) !== codeOf(base));
  return [{ ...piece, ...withCosts(recording, improvement(recording, base, better), better !== undefined) }];
}

type Improvement = Pick<Evidence, 'level' | 'seen' | 'events' | 'at' | 'shows'>;

/** Adds how the measured cost changed from the first version that worked to the last one. */
function withCosts(recording: Recording, found: Improvement, changed: boolean): Improvement {
  const versions = recording.versions().filter(({ report }) => report.time?.answer != null);
  const [first, last] = [versions[0], versions.at(-1)];
  if (!changed || first === undefined || last === undefined || first === last) return found;
  const [before, after] = [costText(first), costText(last)];
  const order = costOrder(recording, first, last);
  const words =
    order === 'same'
      ? `Measured time stayed ${after}.`
      : `Measured time went from ${before} to ${after}${order === 'faster' ? ': it grows faster now' : ''}.`;
  return {
    ...found,
    level: order === 'faster' && found.level === 4 ? 3 : found.level,
    seen: `${found.seen} ${words}`,
    events: keysOf(recording, [...found.events, first.key, last.key]),
    shows: [first, last].map(({ attempt }) => ({ kind: 'plot', version: attempt.id })),
  };
}

function costText({ report }: MeasuredVersion): string {
  return `O(${classText(report.time?.answer ?? '')})`;
}

/** How the last version's time grows against the first one's. */
function costOrder(
  { problem }: Recording,
  first: MeasuredVersion,
  last: MeasuredVersion,
): GrowthOrder | null {
  const [before, after] = [first, last].map(({ report }) =>
    parseComplexity(`O(${report.time?.answer ?? ''})`, problem.complexity.parameters),
  );
  return before == null || after == null ? null : compareGrowth(after, before);
}

function improvement(
  recording: Recording,
  base: JudgedAttempt,
  better: JudgedAttempt | undefined,
): Improvement {
  const start = `A version passed at ${clockText(clock(recording, base.at))}`;
  if (better === undefined) {
    return {
      level: 3,
      seen: `${start} and was kept.`,
      events: keysOf(recording, [base.askedBy, base.answeredBy]),
      at: base.at,
    };
  }
  const reasons = recording.events.filter(
    ({ type, at }) => (type === 'said' || type === 'claimed') && at > base.at && at <= better.at,
  );
  const level: Level = reasons.length > 0 ? 4 : 3;
  const said = reasons.length > 0 ? 'said what for, and' : 'without saying what for;';
  return {
    level,
    seen: `${start}; changed it, ${said} the new version passed at ${clockText(clock(recording, better.at))}.`,
    events: keysOf(recording, [base.answeredBy, ...reasons.slice(0, 3), better.askedBy, better.answeredBy]),
    at: base.at,
  };
}

/** When the last submission that was wrong was judged; −1 for none. */
function lastWrong(recording: Recording, attempts: readonly JudgedAttempt[]): number {
  const submissions = new Set(recording.state.submissions.map(({ id }) => id));
  const wrong = attempts.filter(
    ({ id, verdict: { verdict } }) =>
      submissions.has(id) && verdict !== 'AC' && verdict !== 'TLE' && verdict !== 'MLE',
  );
  return wrong.at(-1)?.judgedAt ?? -1;
}

function codeOf({ source }: JudgedAttempt): string {
  return source.replaceAll(/\s+/gu, ' ').trim();
}

const FASTER = /\b(?:optimi[sz]\w*|faster|speed (?:it |this )?up|more efficient|micro-?\w+)\b/iu;
const LATER = /\b(?:later|first|after(?:wards)?|then|once|baseline|not yet|for now)\b/iu;

function premature(recording: Recording): readonly Evidence[] {
  const first = judgedAttempts(recording).find(isAccepted);
  const { edits } = recording.state;
  if (edits === null || (first === undefined && !isOver(recording))) return [];
  const early = [...eventsOf(recording, 'phase-entered'), ...eventsOf(recording, 'said')]
    .filter((event) => event.at >= edits.firstAt && event.at < (first?.judgedAt ?? Infinity))
    .filter((event) =>
      event.type === 'said' ? FASTER.test(event.text) && !LATER.test(event.text) : event.phase === 'improve',
    )
    .sort((a, b) => a.at - b.at);
  const [event] = early;
  if (event === undefined) return [];
  const what = event.type === 'said' ? 'Spoke of making it faster' : 'Went on to Improve';
  return [
    {
      signal: 'iteration',
      assessor: ID,
      level: 2,
      weight: 0.6,
      seen: `${what} at ${clockText(clock(recording, event.at))}, before any version had passed.`,
      events: keysOf(recording, early.map(eventKey)),
      at: event.at,
    },
  ];
}
