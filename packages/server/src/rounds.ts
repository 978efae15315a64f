// Behavioural rounds among the sessions: what can be practised, how one is scored, what readiness keeps of it.

import {
  findRound,
  practiceOfRound,
  ROUND_PACK,
  ROUND_REVISION,
  ROUND_VERSION,
  scoreRound,
} from '@greenroom/core/behavioural';
import type { CreateSession, SessionEvent } from '@greenroom/core/session';
import type { Scorecard } from '@greenroom/core/signals';

import type { Finished, PracticeReader } from './features/coding/practices.ts';

/** The round that a session is about; null when there is none of that name. */
export function roundExercise({
  pack,
  exercise,
}: Pick<CreateSession, 'pack' | 'exercise'>): { readonly revision: string; readonly title: string } | null {
  const round = pack === ROUND_PACK ? findRound(exercise) : null;
  return round === null ? null : { revision: ROUND_REVISION, title: round.title };
}

/** The scorecard of a round; null for a session of another track. */
export function roundScore(sessionId: string, events: readonly SessionEvent[]): Scorecard | null {
  const [started] = events;
  const isRound = started?.type === 'started' && started.exercise.track === 'behavioural';
  return isRound ? scoreRound(sessionId, events) : null;
}

/** Reads a finished round; null for a session of another track. */
export function roundReader({ track }: Finished): PracticeReader | null {
  return track === 'behavioural' ? { version: ROUND_VERSION, read: practiceOfRound } : null;
}
