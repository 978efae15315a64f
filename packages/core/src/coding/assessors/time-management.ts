// Time management: when something first worked, against half time, and how long the tests and the rest had.

import type { Evidence, Level } from '../../signals/index.ts';
import {
  type Assessor,
  clock,
  endClock,
  eventsOf,
  isAccepted,
  isOver,
  judgedAttempts,
  keysOf,
  lastEvent,
  MINUTE,
  type Recording,
} from './recording.ts';
import { clockText, count } from './wording.ts';

const ID = 'coding/time-management@1';

/** Least share of the time that is kept for tests, improvement and wrap-up, for levels 4, 3 and 2. */
const KEPT = { 4: 0.15, 3: 0.07, 2: 0.01 } as const;

/**
 * Up to two pieces of evidence; nothing in untimed practice. Times are on the session's clock, pauses left out.
 *
 * Working (weight 1): the first run or submission that was accepted came by half time (4), by three quarters (3),
 * later (2), or the session is over without one (1).
 *
 * Minutes kept (weight 0.5), once the session has ended and its phases were used: the share of the time spent in
 * Test, Improve and Wrap up after something worked is at least 15 % (4), 7 % (3), 1 % (2), or less (1).
 */
export const timeManagement: Assessor = {
  id: ID,
  signals: ['time-management'],
  assess: (recording) => [...working(recording), ...minutesKept(recording)],
};

function working(recording: Recording): readonly Evidence[] {
  const { minutes } = recording.state;
  if (minutes === null) return [];
  const total = minutes * MINUTE;
  const first = judgedAttempts(recording).find(isAccepted);
  const base = { signal: 'time-management', assessor: ID, weight: 1 } as const;
  if (first === undefined) {
    const last = lastEvent(recording);
    if (last === undefined || !isOver(recording)) return [];
    const seen = `Nothing had passed when the session was over at ${clockText(endClock(recording))} of ${minutes} minutes.`;
    return [{ ...base, level: 1, seen, events: keysOf(recording, [last]), at: last.at }];
  }
  const when = clock(recording, first.at);
  const level: Level = when <= total / 2 ? 4 : when <= total * 0.75 ? 3 : 2;
  const share = Math.round((100 * when) / total);
  const seen = `The first version that passed ran at ${clockText(when)}, after ${share} % of the ${minutes} minutes.`;
  return [
    { ...base, level, seen, events: keysOf(recording, [first.askedBy, first.answeredBy]), at: first.at },
  ];
}

function minutesKept(recording: Recording): readonly Evidence[] {
  const { minutes, ended, phases } = recording.state;
  if (minutes === null || ended === null) return [];
  const late = phases.flatMap(({ phase, at }, index) =>
    phase === 'test' || phase === 'improve' || phase === 'wrap-up'
      ? [{ from: clock(recording, at), to: clock(recording, phases[index + 1]?.at ?? ended.at) }]
      : [],
  );
  const entered = eventsOf(recording, 'phase-entered');
  const first = judgedAttempts(recording).find(isAccepted);
  if (entered.length === 0 || first === undefined) return [];
  const worked = clock(recording, first.at);
  const kept = late.reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(from, worked)), 0);
  const share = kept / (minutes * MINUTE);
  const level: Level = share >= KEPT[4] ? 4 : share >= KEPT[3] ? 3 : share >= KEPT[2] ? 2 : 1;
  const lateEvents = entered.filter(
    ({ phase }) => phase === 'test' || phase === 'improve' || phase === 'wrap-up',
  );
  const cited = lateEvents.length > 0 ? lateEvents : entered;
  const left = count(Math.round((minutes * MINUTE - endClock(recording)) / MINUTE), 'minute');
  return [
    {
      signal: 'time-management',
      assessor: ID,
      level,
      weight: 0.5,
      seen: `${clockText(kept)} went into testing, improving and wrapping up after something worked${endClock(recording) < minutes * MINUTE ? `; ${left} were left over` : ''}.`,
      events: keysOf(recording, cited),
      at: cited[0]?.at ?? 0,
    },
  ];
}
