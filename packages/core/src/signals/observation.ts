// An observation: one level of one signal, seen at one time in one session, as readiness weighs it.

import { z } from 'zod';

import { levelSchema } from './level.ts';
import { signalIdSchema } from './signal.ts';

export const observationSchema = z
  .object({
    signal: signalIdSchema,
    level: levelSchema,
    /** Above 0, at most 1; how much of a full observation it is. */
    weight: z.number().positive().max(1),
    /** How much harder than a medium exercise, in levels: −0.5 easy, 0 medium, +0.5 hard. */
    difficulty: z.number().min(-1).max(1),
    /** Milliseconds since 1970, UTC. */
    when: z.number().int().nonnegative(),
    /** Observations of one session are not independent: together they count as one, at the time of the last. */
    session: z.string().min(1),
  })
  .readonly();
export type Observation = z.infer<typeof observationSchema>;
