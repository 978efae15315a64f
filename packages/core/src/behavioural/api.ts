// What the pages and the server say to each other about stories and takes.

import { z } from 'zod';

import { takeSchema } from './rehearsal/take.ts';
import { storyContentSchema, storyIdSchema, storySchema } from './stories/story.ts';

/** Most bytes of one recording: ten minutes of film at the rate that the pages record. */
export const MAX_RECORDING_BYTES = 64 * 1024 * 1024;

/** Most stories in one request. */
const MAX_STORIES = 500;

/** A row of the bank. */
export const storySummarySchema = z.object({
  id: storyIdSchema,
  content: storyContentSchema,
  versions: z.number().int().positive(),
  changedAt: z.iso.datetime(),
  takes: z.number().int().nonnegative(),
});
export type StorySummary = z.infer<typeof storySummarySchema>;

/** New stories, all of them or none. Ids are minted by the page, so that sending twice adds once. */
export const addStoriesSchema = z.object({
  reason: z.enum(['edit', 'import']),
  stories: z
    .array(z.object({ id: storyIdSchema, content: storyContentSchema }))
    .min(1)
    .max(MAX_STORIES)
    .refine((stories) => new Set(stories.map(({ id }) => id)).size === stories.length, 'ids must differ'),
});
export type AddStories = z.infer<typeof addStoriesSchema>;

/** An edit of the version `base`; refused when there is a newer one. */
export const saveStorySchema = z.object({ base: z.number().int().positive(), content: storyContentSchema });
export type SaveStory = z.infer<typeof saveStorySchema>;

/** A story with every version and every take, oldest first. */
export const storyViewSchema = z.object({ story: storySchema, takes: z.array(takeSchema) });
export type StoryView = z.infer<typeof storyViewSchema>;

/** Where a recording would go to be written down: the host of the service that the server names; null for nowhere. */
export const transcriptionSchema = z.object({ host: z.string().nullable() });
