// What the story pages ask the server, and what they tell it.

import {
  type AddStories,
  type SaveStory,
  storySchema,
  type StorySummary,
  storySummarySchema,
  type StoryView,
  storyViewSchema,
} from '@greenroom/core/behavioural';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';

import { command, request } from '../../shell/http.ts';

const address = (id: string): string => `/api/stories/${encodeURIComponent(id)}`;

/** Every story of the bank, those that were changed last first. */
export const storiesQuery = queryOptions({
  queryKey: ['stories'],
  queryFn: ({ signal }): Promise<StorySummary[]> =>
    request('/api/stories', z.array(storySummarySchema), { signal }),
  staleTime: 0,
});

/** One story with every version and take. */
export const storyQuery = (id: string) =>
  queryOptions({
    queryKey: ['stories', id],
    queryFn: ({ signal }): Promise<StoryView> => request(address(id), storyViewSchema, { signal }),
    staleTime: 0,
  });

/** Adds stories, all or none. */
export function useAddStories() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: AddStories) =>
      request('/api/stories', z.array(storySchema), { method: 'POST', body: wanted }),
    onSuccess: () => client.invalidateQueries({ queryKey: storiesQuery.queryKey }),
  });
}

/** Keeps an edit as a new version. */
export function useSaveStory(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (edit: SaveStory) => request(address(id), storySchema, { method: 'PUT', body: edit }),
    onSuccess: async (story) => {
      client.setQueryData(storyQuery(id).queryKey, (before) => before && { ...before, story });
      await client.invalidateQueries({ queryKey: storiesQuery.queryKey, exact: true });
    },
  });
}

/** Deletes a story with its versions, takes and recordings. */
export function useDeleteStory(id: string) {
  const client = useQueryClient();
  return async (): Promise<void> => {
    await command(address(id), { method: 'DELETE' });
    client.removeQueries({ queryKey: storyQuery(id).queryKey });
    await client.invalidateQueries({ queryKey: storiesQuery.queryKey });
  };
}
