// What the pages tell the server about takes.

import { type NewTake, outsideServiceSchema, type Take, takeSchema } from '@greenroom/core/behavioural';
import { queryOptions, useQueryClient } from '@tanstack/react-query';

import { command, request, upload } from '../../../shell/http.ts';
import { storiesQuery, storyQuery } from '../requests.ts';

const recordingOf = (id: string): string => `/api/takes/${encodeURIComponent(id)}/recording`;

/** Where a recording would be sent to be written down; `host` is null where nobody named a service. */
export const transcriptionQuery = queryOptions({
  queryKey: ['transcription'],
  queryFn: ({ signal }) => request('/api/transcription', outsideServiceSchema, { signal }),
  staleTime: Infinity,
});

/** Where a kept recording is played from. */
export const recordingAddress = recordingOf;

/** Keeps, and lets go of, the takes of a story. */
export function useTakes(storyId: string) {
  const client = useQueryClient();
  const refresh = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: storyQuery(storyId).queryKey });
    await client.invalidateQueries({ queryKey: storiesQuery.queryKey, exact: true });
  };
  return {
    /** Keeps the measures, and the recording where there is one to keep. The same again is kept once. */
    keep: async (take: NewTake, recording: Blob | null): Promise<Take> => {
      const kept = await request(`/api/stories/${encodeURIComponent(storyId)}/takes`, takeSchema, {
        method: 'POST',
        body: take,
      });
      const whole = recording === null ? kept : await upload(recordingOf(take.id), takeSchema, recording);
      await refresh();
      return whole;
    },
    dropRecording: async (id: string): Promise<void> => {
      await request(recordingOf(id), takeSchema, { method: 'DELETE' });
      await refresh();
    },
    /** Sends the kept recording to the service that the server names. */
    writeDown: async (id: string): Promise<void> => {
      await request(`/api/takes/${encodeURIComponent(id)}/transcript`, takeSchema, { method: 'POST' });
      await refresh();
    },
    remove: async (id: string): Promise<void> => {
      await command(`/api/takes/${encodeURIComponent(id)}`, { method: 'DELETE' });
      await refresh();
    },
  };
}
