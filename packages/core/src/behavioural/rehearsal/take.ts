// A take: one telling of a story, what was measured of it, and its recording if the teller keeps that.

import { z } from 'zod';

import { starParts } from '../impact/star.ts';
import { storyIdSchema } from '../stories/story.ts';

/** Longest take, in ms: a story that is told in 90 seconds, with room for one that is not. */
export const MAX_TAKE_MS = 10 * 60_000;

/** Levels of sound a second. */
export const LEVELS_PER_SECOND = 10;

const time = z.number().int().nonnegative().max(MAX_TAKE_MS);

/** Times in ms since the take began. */
export const segmentSchema = z
  .object({ from: time, to: time })
  .refine(({ from, to }) => from < to, 'must end after it begins');
export type Segment = z.infer<typeof segmentSchema>;

/** Longest transcript, in UTF-16 code units. */
export const MAX_TRANSCRIPT = 20_000;

const transcriptSchema = z.object({
  text: z.string().min(1).max(MAX_TRANSCRIPT),
  /** `browser`: the browser's own recognition on this machine; `endpoint`: a service that the user named. */
  source: z.enum(['typed', 'pasted', 'browser', 'endpoint']),
});
export type Transcript = z.infer<typeof transcriptSchema>;

export const takeIdSchema = storyIdSchema;

/** What a page sends when a take is kept. */
export const newTakeSchema = z.object({
  id: takeIdSchema,
  /** `spoken`: into a microphone; `read`: aloud by the timer alone; `typed`: written down. */
  how: z.enum(['spoken', 'read', 'typed']),
  lengthMs: z.number().int().positive().max(MAX_TAKE_MS),
  /** Where there was speech, in order and without overlap; null without a microphone. */
  speech: z
    .array(segmentSchema)
    .max(2_000)
    .refine(
      (all) => all.every(({ from }, at) => at === 0 || (all[at - 1]?.to ?? 0) <= from),
      'must be in order',
    )
    .nullable(),
  /** Loudness from 0 to 100, ten a second; empty without a microphone. */
  levels: z.array(z.number().int().min(0).max(100)).max((MAX_TAKE_MS / 1000) * LEVELS_PER_SECOND),
  /** When the teller tapped on to a part of the story. */
  marks: z.array(z.object({ part: z.enum(starParts), at: time })).max(50),
  transcript: transcriptSchema.nullable(),
});
export type NewTake = z.infer<typeof newTakeSchema>;

/** Sound or film, kept as a file beside the database. */
export const recordingSchema = z.object({
  type: z.enum(['audio/webm', 'audio/mp4', 'audio/ogg', 'video/webm', 'video/mp4']),
  bytes: z.number().int().positive(),
  /** SHA-256 of the content, hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Recording = z.infer<typeof recordingSchema>;

export const takeSchema = newTakeSchema.extend({
  story: storyIdSchema,
  /** The version of the story that was told. */
  version: z.number().int().positive(),
  at: z.iso.datetime(),
  /** Null when the teller kept the measures alone. */
  recording: recordingSchema.nullable(),
});
export type Take = z.infer<typeof takeSchema>;
