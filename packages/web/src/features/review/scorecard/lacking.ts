// What a session that is over still lacks: measured when its scorecard opens, and waited for.

import { openMeasurementSchema } from '@greenroom/core/session';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { z } from 'zod';

import { request } from '../../../shell/http.ts';
import { openMeasurementsQuery } from '../../../shell/measurements.ts';

/** Asked once for each visit; the key is not one of the session's, which are read again when something was measured. */
const lackingQuery = (id: string) =>
  queryOptions({
    queryKey: ['lacking', id],
    queryFn: ({ signal }) =>
      request(`/api/sessions/${encodeURIComponent(id)}/measurements`, z.array(openMeasurementSchema), {
        method: 'POST',
        signal,
      }),
    staleTime: Infinity,
  });

/** Whether something of the session is still being measured; when it is done, what was read is read anew. */
export function useLacking(id: string, isDue: boolean): boolean {
  const queries = useQueryClient();
  const { isSuccess: isAsked } = useQuery({ ...lackingQuery(id), enabled: isDue });
  const { data: open } = useQuery({ ...openMeasurementsQuery(id), enabled: isDue && isAsked });
  const isDone = isDue && open !== undefined && open.length === 0;
  useEffect(() => {
    if (isDone) void queries.invalidateQueries({ queryKey: ['sessions', id] });
  }, [isDone, id, queries]);
  return isDue && open !== undefined && open.length > 0;
}
