// The scorecard: evidence added up, one row a signal, never an average of everything.

import { z } from 'zod';

import { evidenceSchema } from './evidence.ts';
import { levelSchema } from './level.ts';
import { signalIdSchema } from './signal.ts';

export const scoreRowSchema = z.discriminatedUnion('observed', [
  z.object({
    observed: z.literal(true),
    signal: signalIdSchema,
    level: levelSchema,
    /** The rubric's words for that level. */
    anchor: z.string(),
    evidence: z.array(evidenceSchema).min(1),
    /** What would have made it one level higher; null at the top. */
    higher: z.string().nullable(),
  }),
  z.object({
    observed: z.literal(false),
    signal: signalIdSchema,
    /** What would make it observable. */
    how: z.string(),
  }),
]);
export type ScoreRow = z.infer<typeof scoreRowSchema>;

export const scorecardSchema = z.object({
  schema: z.literal('greenroom.scorecard/1'),
  session: z.string(),
  /** Assessors that were asked, with their versions, sorted. */
  assessors: z.array(z.string()),
  /** In the rubric's order. */
  rows: z.array(scoreRowSchema),
  strongest: signalIdSchema.nullable(),
  weakest: signalIdSchema.nullable(),
  /** The one next step, in a sentence. */
  nextStep: z.string(),
});
export type Scorecard = z.infer<typeof scorecardSchema>;
