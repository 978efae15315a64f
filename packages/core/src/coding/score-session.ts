// A coding session's scorecard: every assessor of the track reads the recording, the rubric adds it up.

import type { SessionEvent } from '../session/index.ts';
import { scorecard, type Scorecard } from '../signals/index.ts';
import { clarifying } from './assessors/clarifying.ts';
import { communication } from './assessors/communication.ts';
import { complexity } from './assessors/complexity.ts';
import { correctness } from './assessors/correctness.ts';
import { dataStructures } from './assessors/data-structures.ts';
import { edgeCases } from './assessors/edge-cases.ts';
import { feedback } from './assessors/feedback.ts';
import { iteration } from './assessors/iteration.ts';
import { ownership } from './assessors/ownership.ts';
import { problemSolving } from './assessors/problem-solving.ts';
import { readability } from './assessors/readability.ts';
import { type Assessor, recordingOf } from './assessors/recording.ts';
import { testStrength } from './assessors/test-strength.ts';
import { stuck } from './assessors/stuck.ts';
import { thinkAloud } from './assessors/think-aloud.ts';
import { timeManagement } from './assessors/time-management.ts';
import type { Problem } from './problem.ts';
import type { SessionCode } from './session-code.ts';

const assessors: readonly Assessor[] = [
  clarifying,
  communication,
  complexity,
  correctness,
  dataStructures,
  edgeCases,
  feedback,
  iteration,
  ownership,
  problemSolving,
  readability,
  testStrength,
  stuck,
  thinkAloud,
  timeManagement,
];

/**
 * The scorecard of a coding session so far. Pure: the same events in any order give the same bytes; a session that
 * is still running is scored on what has happened.
 *
 * @param problem The exercise in the revision that the session was about.
 * @param events Both writers' events.
 * @param code The same events' code as `parseSessionCode` gives it; without it nothing is read from code.
 */
export function scoreSession({
  sessionId,
  problem,
  events,
  code = null,
}: {
  readonly sessionId: string;
  readonly problem: Problem;
  readonly events: readonly SessionEvent[];
  readonly code?: SessionCode | null;
}): Scorecard {
  const recording = recordingOf(problem, events, code);
  const evidence = assessors.flatMap(({ assess }) => assess(recording));
  return scorecard(sessionId, assessors, evidence);
}
