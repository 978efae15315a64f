// What the pages tell the server about takes.

import { type NewTake, type Take, takeSchema } from '@greenroom/core/behavioural';
import { useQueryClient } from '@tanstack/react-query';

import { command, request, upload } from '../../../shell/http.ts';
import { storiesQuery, storyQuery } from '../requests.ts';

const recordingOf = (id: string): string => `/api/takes/${encodeURIComponent(id)}/recording`;

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
    remove: async (id: string): Promise<void> => {
      await command(`/api/takes/${encodeURIComponent(id)}`, { method: 'DELETE' });
      await refresh();
    },
  };
}
