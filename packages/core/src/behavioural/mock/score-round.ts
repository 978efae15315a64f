// The scorecard of a behavioural round, and what readiness keeps of it.

import type { Practice, SessionEvent } from '../../session/index.ts';
import { observe, type Scorecard, scorecard } from '../../signals/index.ts';
import { conflict, learning } from './assessors/checks.ts';
import { communication } from './assessors/communication.ts';
import { feedback } from './assessors/feedback.ts';
import { impact } from './assessors/impact.ts';
import { clock, readRound, type RoundAssessor } from './assessors/reading.ts';
import { storyStructure } from './assessors/story-structure.ts';

const assessors: readonly RoundAssessor[] = [
  storyStructure,
  impact,
  conflict,
  feedback,
  learning,
  communication,
];

/** Rises whenever the same recording may read differently. */
export const ROUND_VERSION = assessors.map(({ id }) => id).join(' ');

/** Pure: the same recording gives the same bytes. */
export function scoreRound(sessionId: string, events: readonly SessionEvent[]): Scorecard {
  const reading = readRound(events);
  return scorecard(
    sessionId,
    assessors,
    assessors.flatMap((assessor) => assessor.assess(reading)),
  );
}

/** A finished round in short. */
export function practiceOfRound(session: {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970, UTC. */
  readonly endedAt: number;
  readonly events: readonly SessionEvent[];
}): Practice | null {
  const { id, title, endedAt, events } = session;
  const reading = readRound(events);
  const { exercise, ended } = reading.state;
  if (exercise === null || ended === null) return null;
  return {
    session: id,
    track: 'behavioural',
    exercise: `${exercise.pack}/${exercise.exercise}`,
    title,
    patterns: [],
    endedAt,
    activeMs: clock(reading, ended.at),
    observations: observe(scoreRound(id, events), { difficulty: 'medium', when: endedAt }),
    solve: null,
  };
}
