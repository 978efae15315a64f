// Being stuck: whether two ways to go on were named, and one of them chosen for a reason.

import { activeMs, type SessionEvent } from '../../session/index.ts';
import type { Evidence, Level } from '../../signals/index.ts';
import {
  type Assessor,
  clock,
  endClock,
  isAccepted,
  isOver,
  judgedAttempts,
  keysOf,
  MINUTE,
  type Recording,
} from './recording.ts';
import { clockText } from './wording.ts';

const ID = 'coding/stuck@1';

/** So long without anything that moves the work on. */
const STUCK = 4 * MINUTE;
/** The way out is looked for in so long after the first word or deed. */
const WINDOW = 5 * MINUTE;

const MOVES = new Set<SessionEvent['type']>([
  'document-edited',
  'run-requested',
  'submission-requested',
  'test-added',
  'test-edited',
  'claimed',
  'said',
  'speech-heard',
]);

/**
 * One piece of evidence (weight 0.4) for the first time that the candidate was stuck after the first minute: four minutes
 * of the session's clock without an edit, a run, a test, a claim or a word.
 *
 * | level | written in the five minutes after, or during it |
 * |---|---|
 * | 4 | two ways to go on, and why one of them; and something passed later |
 * | 3 | two ways to go on |
 * | 2 | neither |
 *
 * No evidence where the time was over before anything came of it, where nobody was stuck, or where a microphone was on in
 * that time: what was said then is not known.
 */
export const stuck: Assessor = { id: ID, signals: ['problem-solving'], assess };

function assess(recording: Recording): readonly Evidence[] {
  const pause = firstPause(recording);
  if (pause === null || listened(recording, pause)) return [];
  const until = pause.to + WINDOW;
  if (!isOver(recording) && endClock(recording) < until) return [];
  const lines = recording.events.flatMap((event) => {
    const at = clock(recording, event.at);
    const isText = event.type === 'said' || (event.type === 'claimed' && event.subject === 'approach');
    return isText && at >= pause.from && at <= until ? [event] : [];
  });
  const text = lines.map((line) => line.text).join('\n');
  const passed = judgedAttempts(recording).some(
    (attempt) => isAccepted(attempt) && attempt.at > pause.next.at,
  );
  const { level, words } = wayOut(text, passed);
  return [
    {
      signal: 'problem-solving',
      assessor: ID,
      level,
      weight: 0.4,
      seen: `Nothing moved from ${clockText(pause.from)} to ${clockText(pause.to)}; in the five minutes after it: ${words}.`,
      events: keysOf(recording, [pause.last, ...lines.slice(0, 3), pause.next]),
      at: pause.last.at,
    },
  ];
}

const TWO_WAYS =
  /\beither\b[^]*\bor\b|\b(?:two|2|both) (?:ways|options|approaches|ideas|alternatives)\b|\balternativ\w+|\b(?:other|another|second) (?:way|option|approach|idea)\b|\b(?:option|plan) (?:b|2|two)\b|\binstead of\b|\bor i (?:could|can)\b/iu;
const WHY =
  /\b(?:because|since|so that|as it|simpler|easier|faster|cheaper|less memory|fewer|safer|trade)\b/iu;

function wayOut(text: string, passed: boolean): { readonly level: Level; readonly words: string } {
  if (!TWO_WAYS.test(text)) return { level: 2, words: 'no two ways to go on were named' };
  if (!WHY.test(text)) return { level: 3, words: 'two ways to go on were named, but not why one of them' };
  const words = 'two ways to go on were named, and why one of them';
  return passed ? { level: 4, words: `${words}; it passed later` } : { level: 3, words };
}

interface Pause {
  /** On the session's clock. */
  readonly from: number;
  readonly to: number;
  readonly last: SessionEvent;
  readonly next: SessionEvent;
}

function firstPause(recording: Recording): Pause | null {
  const { state, events } = recording;
  const end = state.ended?.at ?? Infinity;
  let last: SessionEvent | null = null;
  for (const event of events) {
    if (event.at > end) return null;
    const from = last === null ? 0 : activeMs(state, last.at);
    const to = activeMs(state, event.at);
    const moves = MOVES.has(event.type) || event.type === 'hint-asked';
    if (!moves) continue;
    if (last !== null && from >= MINUTE && to - from >= STUCK) return { from, to, last, next: event };
    last = event;
  }
  return null;
}

function listened({ state }: Recording, { last, next }: Pause): boolean {
  return state.listening.some(({ from, to }) => from < next.at && (to ?? Infinity) > last.at);
}
