// What the pages and the server say to each other about sessions.

import { z } from 'zod';

import { languageSchema } from '../judging/index.ts';
import { exerciseRefSchema, measurementKinds, sessionEventSchema } from './event.ts';
import { sessionMinutesSchema } from './phase.ts';

/** Most events in one delivery. */
export const MAX_BATCH = 500;

/** Ids are minted by the browser, so that starting twice by accident starts once. */
export const sessionIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{7,63}$/);

export const createSessionSchema = z
  .object({
    id: sessionIdSchema,
    track: exerciseRefSchema.shape.track,
    pack: exerciseRefSchema.shape.pack,
    exercise: exerciseRefSchema.shape.exercise,
    minutes: sessionMinutesSchema,
    /** The language to code in; null in tracks that write no code. */
    language: languageSchema.nullable(),
  })
  .refine(({ track, language }) => (track === 'coding') === (language !== null), {
    path: ['language'],
    message: 'is for coding, and coding needs one',
  });
export type CreateSession = z.infer<typeof createSessionSchema>;

/** A row of the list of sessions, newest first. */
export const sessionSummarySchema = z.object({
  id: sessionIdSchema,
  exercise: exerciseRefSchema,
  title: z.string(),
  minutes: sessionMinutesSchema,
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  /** Best submission so far; null before the first verdict. */
  bestVerdict: z.string().nullable(),
});
export type SessionSummary = z.infer<typeof sessionSummarySchema>;

/** A whole session: its summary, every stored event, and how many browser events are durable. */
export const sessionSchema = z.object({
  summary: sessionSummarySchema,
  acknowledged: z.number().int().nonnegative(),
  events: z.array(sessionEventSchema),
});
export type Session = z.infer<typeof sessionSchema>;

/** A measurement that waits or runs: the share that is done, 0 to 1, and what is being done. */
export const openMeasurementSchema = z.object({
  kind: z.enum(measurementKinds),
  about: z.string(),
  state: z.enum(['waiting', 'running']),
  share: z.number().min(0).max(1),
  doing: z.string(),
});
export type OpenMeasurement = z.infer<typeof openMeasurementSchema>;

export const deliverySchema = z.object({ events: z.array(sessionEventSchema).min(1).max(MAX_BATCH) });

/** Durable browser events: all numbers below `acknowledged`. */
export const receiptSchema = z.object({ acknowledged: z.number().int().nonnegative() });
export type Receipt = z.infer<typeof receiptSchema>;

/** Error bodies are RFC 9457 problem+json. `expected` is there when events are missing. */
export const problemDetailsSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  expected: z.number().int().optional(),
});
export type ProblemDetails = z.infer<typeof problemDetailsSchema>;
