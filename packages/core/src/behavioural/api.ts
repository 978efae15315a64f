// What the pages and the server say to each other about stories and takes.

import { z } from 'zod';

import { takeSchema } from './rehearsal/take.ts';
import { storyParts } from './stories/story-review.ts';
import { MAX_PART, storyContentSchema, storyIdSchema, storySchema } from './stories/story.ts';

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

/** Where something would be sent when the user asks for it: the host of the service that the server names; null for nowhere. */
export const outsideServiceSchema = z.object({ host: z.string().nullable() });

/** A part of a story that a language model shall word anew, and the questions that the reviewer has about it. */
export const suggestionWantedSchema = z.object({
  part: z.enum(storyParts),
  text: z.string().trim().min(1).max(MAX_PART),
  missing: z.array(z.string().max(500)).max(50),
});
export type SuggestionWanted = z.infer<typeof suggestionWantedSchema>;

/** Another wording; or figures that it had and the text has not, for which it is kept back. */
export const suggestionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('wording'), text: z.string() }),
  z.object({ kind: z.literal('kept-back'), invented: z.array(z.string()).min(1) }),
]);
export type Suggestion = z.infer<typeof suggestionSchema>;
