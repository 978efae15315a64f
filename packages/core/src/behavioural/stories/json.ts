// Stories as JSON, with every version: schema `greenroom.stories/1`.

import { z } from 'zod';

import { fail, ok, type Result } from '../../base/index.ts';
import { type Story, storySchema } from './story.ts';

export const storiesFileSchema = z.object({
  schema: z.literal('greenroom.stories/1'),
  stories: z
    .array(storySchema)
    .refine((stories) => new Set(stories.map(({ id }) => id)).size === stories.length, 'ids must differ'),
});

export function storiesToJson(stories: readonly Story[]): string {
  return `${JSON.stringify({ schema: 'greenroom.stories/1', stories }, null, 2)}\n`;
}

/** The stories, or in one sentence each what is wrong and where. */
export function storiesFromJson(text: string): Result<readonly Story[], readonly string[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail([`This is not JSON: ${error instanceof Error ? error.message : 'unreadable'}.`]);
  }
  const parsed = storiesFileSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data.stories);
  return fail(parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`));
}
