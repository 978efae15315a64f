// Measurements that wait or run, asked for again and again until none is left.

import { type OpenMeasurement, openMeasurementSchema } from '@greenroom/core/session';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';

import { request } from './http.ts';

const EVERY_MS = 700;

/** Those of a session. */
export const openMeasurementsQuery = (session: string) =>
  queryOptions({
    queryKey: ['sessions', session, 'measurements'],
    queryFn: ({ signal }): Promise<readonly OpenMeasurement[]> =>
      request(`/api/sessions/${encodeURIComponent(session)}/measurements`, z.array(openMeasurementSchema), {
        signal,
      }),
    staleTime: 0,
    refetchInterval: ({ state }) => ((state.data?.length ?? 1) > 0 ? EVERY_MS : false),
  });
