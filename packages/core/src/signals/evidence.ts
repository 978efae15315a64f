// Evidence: what an assessor read, where it read it, and which level that speaks for.

import { z } from 'zod';

import { levelSchema } from './level.ts';
import { signalIdSchema } from './signal.ts';

/** Some lines of the code that evidence is about, with what was seen there. */
const evidenceLinesSchema = z.object({
  /** From 1, the end inclusive. */
  line: z.number().int().positive(),
  endLine: z.number().int().positive(),
  seen: z.string().min(1),
});
/** `version` is the id of a run or submission. */
const shownSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plot'), version: z.string() }),
  z.object({ kind: z.literal('code'), version: z.string(), line: z.number().int().positive() }),
]);
export type Shown = z.infer<typeof shownSchema>;

/** One thing that was observed. It always cites where; without evidence there is no level. */
export const evidenceSchema = z.object({
  signal: signalIdSchema,
  /** The assessor and its version, e.g. `coding/clarifying@1`. */
  assessor: z.string().regex(/^[a-z-]+\/[a-z-]+@\d+$/),
  /** The level that this observation alone would speak for. */
  level: levelSchema,
  /** How much it counts beside the others of its signal, above 0 and at most 1. */
  weight: z.number().positive().max(1),
  /** One plain sentence with the figures in it. */
  seen: z.string().min(1),
  /** Keys of the timeline's events that it was read from, oldest first. */
  events: z.array(z.string()).min(1),
  /** Where the replay should open, ms since the start. */
  at: z.number().int().nonnegative(),
  /** Where it was read from code: lines of the version that the first cited request for a run or submission has. */
  lines: z.array(evidenceLinesSchema).min(1).optional(),
  /** Other places where it can be seen: the plot of a measured version, a line of the code of a version. */
  shows: z.array(shownSchema).optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;
