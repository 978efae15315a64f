// When the interviewer speaks up unasked: the seed's pitfalls as rules, each rare, short and kind.

import { activeMs, type EventBody, type SessionState } from '../session/index.ts';
import type { Problem } from './problem.ts';
import { asksSomething } from './question.ts';

export type Nudged = Extract<EventBody, { readonly type: 'nudged' }>;

const MINUTE = 60_000;
/** At least this long between any two nudges. */
const QUIET = 90_000;

interface Moment {
  readonly problem: Problem;
  readonly state: SessionState;
  /** Active milliseconds now; pauses do not count. */
  readonly clock: number;
}

interface Rule {
  readonly id: string;
  /** Rules about the clock are silent in untimed practice. */
  readonly timed: boolean;
  /** Active minutes before each time it may speak; it speaks at most this many times. */
  readonly waits: readonly number[];
  readonly says: (moment: Moment) => string | null;
}

const rules: readonly Rule[] = [
  { id: 'no-question', timed: false, waits: [0], says: noQuestion },
  { id: 'half-time', timed: true, waits: [0], says: halfTime },
  { id: 'stuck', timed: true, waits: [0, 8], says: stuck },
  { id: 'no-test', timed: false, waits: [0], says: noTest },
  { id: 'complexity', timed: false, waits: [0], says: complexity },
  { id: 'silence', timed: true, waits: [0, 5, 10], says: silence },
];

/**
 * What the interviewer says unasked at `now` (ms since the start), or null. Deterministic; to be asked every few
 * seconds. Says nothing while the session is paused or over.
 */
export function nextNudge(problem: Problem, state: SessionState, now: number): Nudged | null {
  if (state.startedAt === null || state.ended !== null || state.pausedAt !== null) return null;
  const moment = { problem, state, clock: activeMs(state, now) };
  const given = nudgesOf(state);
  const latest = given.at(-1);
  if (latest !== undefined && moment.clock - latest.clock < QUIET) return null;
  for (const rule of rules) {
    if (rule.timed && state.minutes === null) continue;
    const before = given.filter(({ id }) => id === rule.id);
    const wait = rule.waits[before.length];
    const last = before.at(-1);
    if (wait === undefined || (last !== undefined && moment.clock - last.clock < wait * MINUTE)) continue;
    const text = rule.says(moment);
    if (text !== null) return { type: 'nudged', rule: rule.id, text };
  }
  return null;
}

function nudgesOf(state: SessionState): readonly { readonly id: string; readonly clock: number }[] {
  return state.chat.flatMap((line) =>
    line.from === 'interviewer' && line.event.type === 'nudged'
      ? [{ id: line.event.rule, clock: activeMs(state, line.at) }]
      : [],
  );
}

/** Coding for ten seconds without having asked anything. */
function noQuestion({ state, clock }: Moment): string | null {
  if (state.edits === null || clock - activeMs(state, state.edits.firstAt) < 10_000) return null;
  const asked = state.chat.some((line) => line.from === 'candidate' && asksSomething(line.text));
  return asked
    ? null
    : 'Before you go on: is there anything about the input or the result that you want to ask?';
}

/** Half of the time is over and nothing has passed yet. */
function halfTime({ state, clock }: Moment): string | null {
  if (state.minutes === null || clock < (state.minutes * MINUTE) / 2) return null;
  const attempts = [...state.runs, ...state.submissions];
  if (attempts.some(({ verdict }) => verdict?.verdict === 'AC')) return null;
  return attempts.length === 0
    ? 'Half of the time is over and nothing has run yet. What is the simplest version that you could run now?'
    : 'Half of the time is over. Go for the simplest version that passes, then improve it.';
}

/** Three minutes without an edit, a run or a word, written or heard, after the first minute of the approach. */
function stuck({ state, clock }: Moment): string | null {
  if (clock < 2 * MINUTE || state.phase === 'clarify' || state.phase === 'wrap-up') return null;
  if (clock - activeMs(state, lastProgress(state)) < 3 * MINUTE) return null;
  return 'If you are stuck: name two ways to go on, pick one, and say why. A hint is there too if you want one.';
}

function lastProgress(state: SessionState): number {
  const spoken = state.chat.filter(({ from }) => from === 'candidate').at(-1);
  const attempts = [...state.runs, ...state.submissions].map(({ at, judgedAt }) => judgedAt ?? at);
  const phase = state.phases.at(-1)?.at ?? 0;
  const claim = state.claims.at(-1)?.at ?? 0;
  const heard = state.speech.at(-1)?.to ?? 0;
  return Math.max(0, phase, claim, heard, state.edits?.lastAt ?? 0, spoken?.at ?? 0, ...attempts);
}

/** A run has passed, or testing has begun, and there is no test of the candidate's own yet. */
function noTest({ state }: Moment): string | null {
  if (state.tests.length > 0 || state.submissions.length > 0) return null;
  const works = state.runs.some(({ verdict }) => verdict?.verdict === 'AC');
  if (!works && state.phase !== 'test') return null;
  return 'Before you submit: which inputs would you try to break it with? Add one or two as your own tests.';
}

/** Wrapping up without having said what it costs. */
function complexity({ state }: Moment): string | null {
  if (state.phase !== 'wrap-up') return null;
  const missing = (['time', 'space'] as const).filter(
    (subject) => !state.claims.some((claim) => claim.subject === subject),
  );
  return missing.length === 0
    ? null
    : `What does your solution cost in ${missing.join(' and ')}, and in terms of what?`;
}

/** Typing on for three minutes without a word, written or heard. */
function silence({ state, clock }: Moment): string | null {
  if (state.edits === null || clock - activeMs(state, state.edits.lastAt) > MINUTE) return null;
  const spoken = state.chat.filter(({ from }) => from === 'candidate').at(-1);
  const word = Math.max(spoken?.at ?? 0, state.speech.at(-1)?.to ?? 0);
  const since = Math.max(activeMs(state, word), activeMs(state, state.edits.firstAt));
  return clock - since < 3 * MINUTE ? null : 'What are you thinking right now? A sentence or two is enough.';
}
