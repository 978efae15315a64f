// What the interviewer of a round asks next: follow-ups about what the answer left out, then the next question.

import { activeMs, type EventBody, type SessionState } from '../../session/index.ts';
import { followUpsFor } from '../questions/bank.ts';
import type { Question } from '../questions/question.ts';
import { askedGaps, openGaps, type Thread, threadsOf } from './thread.ts';
import { findRound, questionsOf, type Round } from './round.ts';

export type Ask = Extract<EventBody, { readonly type: 'question-asked' }>;

export type NextAsk =
  /** The answer to the last question is still to come. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ask'; readonly ask: Ask }
  /** Every question is answered, or the time for another one is up. */
  | { readonly kind: 'over' };

const MOST_FOLLOW_UPS = 2;
const MINUTE = 60_000;
/** No new question is begun with less than this left. */
const LAST_CALL = 2 * MINUTE;

/** Pure: the same recording at the same moment asks the same. `now` is in ms since the start. */
export function nextAsk(sessionId: string, state: SessionState, now: number): NextAsk {
  const round = findRound(state.exercise?.exercise ?? '');
  if (round === null || state.ended !== null) return { kind: 'over' };
  const threads = threadsOf(state);
  const open = threads.at(-1);
  if (open !== undefined && open.turns.at(-1)?.answer === null) return { kind: 'waiting' };
  const left = round.minutes * MINUTE - activeMs(state, now);
  const followUp = open === undefined ? null : followUpOf(open);
  if (followUp !== null && left > shareLeft(round, threads.length)) return { kind: 'ask', ask: followUp };
  const next = questionsOf(round, sessionId)[threads.length];
  if (next === undefined || (threads.length > 0 && left < LAST_CALL)) return { kind: 'over' };
  return { kind: 'ask', ask: asking(next) };
}

function asking({ id, text }: Question): Ask {
  return { type: 'question-asked', question: id, gap: null, text };
}

/** The first follow-up about something that is still missing and was not asked for yet. */
function followUpOf(thread: Thread): Ask | null {
  const { question, turns } = thread;
  const before = askedGaps(thread);
  if (question === null || turns.length > MOST_FOLLOW_UPS) return null;
  const missing = openGaps(thread).filter((gap) => !before.includes(gap));
  const [first] = followUpsFor(question, missing, 1);
  return first === undefined
    ? null
    : { type: 'question-asked', question: question.id, gap: first.when, text: first.ask };
}

/** Two minutes for each question that is still to come: follow-ups do not eat them up. */
function shareLeft({ questions }: Round, begun: number): number {
  return (questions - begun) * LAST_CALL;
}
