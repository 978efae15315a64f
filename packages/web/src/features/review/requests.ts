// The questions that the review pages ask the server.

import { useQuery } from '@tanstack/react-query';

import { problemQuery, sessionQuery } from '../../shell/api.ts';

/** A session with its problem, as far as both are there. */
export function useRecordedSession(id: string) {
  const session = useQuery(sessionQuery(id));
  const exercise = session.data?.summary.exercise;
  const problem = useQuery({
    ...problemQuery(exercise?.pack ?? '', exercise?.exercise ?? ''),
    enabled: exercise !== undefined,
  });
  return { session, problem };
}
