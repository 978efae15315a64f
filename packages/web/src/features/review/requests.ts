// The questions that the review pages ask the server.

import { type Scorecard, scorecardSchema } from '@greenroom/core/signals';
import { queryOptions, useQuery } from '@tanstack/react-query';

import { problemQuery, sessionQuery } from '../../shell/api.ts';
import { request } from '../../shell/http.ts';

/** Scored anew each time: notes aside, a session that has ended gives the same bytes. */
export const scorecardQuery = (id: string) =>
  queryOptions({
    queryKey: ['sessions', id, 'scorecard'],
    queryFn: ({ signal }): Promise<Scorecard> =>
      request(`/api/sessions/${encodeURIComponent(id)}/scorecard`, scorecardSchema, { signal }),
    staleTime: 0,
  });

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
