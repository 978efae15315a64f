// Stories as an export carries them: every version, every take, and the recordings inside.

import { z } from 'zod';

import { recordingSchema, takeSchema } from '../rehearsal/take.ts';
import { storySchema } from './story.ts';

const exportedTakeSchema = takeSchema.extend({
  /** `data`: the recording itself in base 64. */
  recording: recordingSchema.extend({ data: z.base64() }).nullable(),
});

export const exportedStorySchema = storySchema
  .extend({ takes: z.array(exportedTakeSchema) })
  .refine(
    ({ id, versions, takes }) =>
      takes.every(({ story, version }) => story === id && version <= versions.length),
    'has a take of something else',
  );
export type ExportedStory = z.infer<typeof exportedStorySchema>;
