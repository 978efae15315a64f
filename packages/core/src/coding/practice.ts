// A finished coding session in short, read from its recording.

import { activeMs, type Practice, recorderOf, type SessionEvent } from '../session/index.ts';
import { observe } from '../signals/index.ts';
import type { Problem } from './problem.ts';
import { scoreSession } from './score-session.ts';
import type { SessionCode } from './session-code.ts';

/** Rises whenever the same recording may read differently; assessors have their own versions on the scorecard. */
export const PRACTICE_VERSION = 3;

export interface FinishedSession {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970, UTC. */
  readonly endedAt: number;
  /** Both writers' events. */
  readonly events: readonly SessionEvent[];
}

/** Pure. Null for a recording that cannot be replayed: it says nothing. */
export function readPractice(
  session: FinishedSession,
  problem: Problem,
  code: SessionCode | null = null,
): Practice | null {
  try {
    return practiceOf(session, problem, code);
  } catch (error) {
    // Replay says so when an edit was made for another text than the one it is applied to.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function practiceOf(
  { id, title, endedAt, events }: FinishedSession,
  problem: Problem,
  code: SessionCode | null,
): Practice {
  const { state } = recorderOf(events);
  const clockMs = activeMs(state, state.ended?.at ?? state.at);
  const verdicts = state.submissions.flatMap(({ verdict }) => (verdict === null ? [] : [verdict.verdict]));
  const accepted = verdicts.indexOf('AC');
  const card = scoreSession({ sessionId: id, problem, events, code });
  const attempted = state.edits !== null || verdicts.length > 0;
  return {
    session: id,
    track: 'coding',
    exercise: `${problem.pack}/${problem.id}`,
    title,
    patterns: problem.patterns,
    endedAt,
    activeMs: clockMs,
    observations: observe(card, { difficulty: problem.difficulty, when: endedAt }),
    solve: attempted
      ? {
          accepted: accepted >= 0,
          activeMinutes: clockMs / 60_000,
          expectedMinutes: problem.minutes.onPace,
          hints: state.hintsGiven,
          failedSubmissions: verdicts
            .slice(0, accepted < 0 ? verdicts.length : accepted)
            .filter((verdict) => verdict !== 'IE').length,
        }
      : null,
  };
}
