// The questions that the review pages ask the server.

import { useQuery } from '@tanstack/react-query';

import { problemQuery, sessionQuery } from '../../shell/api.ts';

/** A session with its problem, as far as both are there. Tracks other than coding have none. */
export function useRecordedSession(id: string) {
  const session = useQuery(sessionQuery(id));
  const exercise = session.data?.summary.exercise;
  const isCoding = exercise?.track === 'coding';
  const problem = useQuery({
    ...problemQuery(exercise?.pack ?? '', exercise?.exercise ?? ''),
    enabled: isCoding,
  });
  const isComplete = session.data !== undefined && (!isCoding || problem.data !== undefined);
  return {
    session,
    problem,
    recorded: isComplete ? { session: session.data, problem: problem.data ?? null } : null,
  };
}
