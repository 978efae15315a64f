// What the pages and the server say to each other about the plan and progress.

import { z } from 'zod';

import { signalIdSchema, tracks } from '../signals/index.ts';
import { calendarDateSchema } from './calendar.ts';
import { elsewhereSchema, MAX_ATTEMPTS } from './elsewhere.ts';
import { doneTaskSchema, planRecordSchema, profileSchema } from './record.ts';
import { ratings } from './review.ts';
import { predictionSchema } from './self-calibration.ts';
import { planSchema, taskSchema } from './task.ts';

const changeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('moved'),
    task: taskSchema,
    from: calendarDateSchema,
    to: calendarDateSchema,
    why: z.string(),
  }),
  z.object({ kind: z.literal('added'), task: taskSchema, to: calendarDateSchema }),
  z.object({ kind: z.literal('dropped'), task: taskSchema, from: calendarDateSchema, why: z.string() }),
]);

const burnUpSchema = z.object({
  points: z
    .array(z.object({ date: calendarDateSchema, expected: z.number(), actual: z.number().nullable() }))
    .readonly(),
  forecast: z.number().nullable(),
  holds: z.enum(['yes', 'no', 'inconclusive']),
});

/** Where the plan stands today. There is none without a profile, or without an interview in the time that is planned. */
export const planViewSchema = z.object({
  profile: profileSchema.nullable(),
  /** Today in the user's time zone. */
  today: calendarDateSchema,
  interview: calendarDateSchema.nullable(),
  start: calendarDateSchema.nullable(),
  /** Minutes of today that are used up. */
  spent: z.number().int().nonnegative(),
  plan: planSchema.nullable(),
  /** Against the plan of the day before. */
  changes: z.array(changeSchema),
  burnUp: burnUpSchema.nullable(),
  done: z.array(doneTaskSchema),
  locked: planRecordSchema.shape.locked,
});
export type PlanView = z.infer<typeof planViewSchema>;

/** A task that is put on a day by hand; without a day the plan chooses again. */
export const lockTaskSchema = z.object({
  id: doneTaskSchema.shape.id,
  date: calendarDateSchema.nullable(),
});

/** A task that is done (now, on the user's day), or, with `minutes: null`, not done after all. */
export const markTaskSchema = z.object({
  id: doneTaskSchema.shape.id,
  kind: doneTaskSchema.shape.kind,
  minutes: doneTaskSchema.shape.minutes.nullable(),
  session: doneTaskSchema.shape.session,
});

export const rateSessionSchema = z.object({
  session: z.string().min(1).max(64),
  /** Null takes what the evidence suggests. */
  rating: z.enum(ratings).nullable(),
});

/** Since when (ms since 1970) calendars can subscribe to the plan; null where they cannot. */
export const calendarFeedSchema = z.object({ since: z.number().nullable() });

/** The path of a new address, on whatever host the page was opened from. It is shown once. */
export const newCalendarFeedSchema = z.object({ path: z.string() });

/** What was attempted elsewhere, to be taken over as a whole. */
export const elsewhereImportSchema = z.object({ attempts: z.array(elsewhereSchema).max(MAX_ATTEMPTS) });

export const predictSchema = predictionSchema.omit({ when: true });
export type Predict = z.infer<typeof predictSchema>;

/** Whether the candidate said what they expect of a session's scorecard. */
export const predictionViewSchema = z.object({ prediction: predictionSchema.nullable() });

const reviewItemSchema = z.object({
  /** `pack/exercise`; `elsewhere/` and the title; or `pattern/` and its name, for another problem with that pattern. */
  exercise: z.string(),
  title: z.string(),
  source: z.enum(['here', 'elsewhere', 'pattern']),
  /** Any problem with one of these will do; empty where it is a certain problem. */
  patterns: z.array(z.string()),
  due: calendarDateSchema,
  /** Oldest first. */
  history: z.array(
    z.object({
      /** Null elsewhere. */
      session: z.string().nullable(),
      when: z.number(),
      suggested: z.enum(ratings),
      rating: z.enum(ratings),
    }),
  ),
});
export type ReviewItem = z.infer<typeof reviewItemSchema>;

const intervalSchema = z.tuple([z.number(), z.number()]).readonly();
const readinessSchema = z.discriminatedUnion('observed', [
  z.object({ signal: signalIdSchema, observed: z.literal(false) }),
  z.object({
    signal: signalIdSchema,
    observed: z.literal(true),
    level: z.number(),
    interval: intervalSchema,
    observations: z.number(),
    sessions: z.number(),
    lastAt: z.number(),
  }),
]);

const calibrationPointSchema = z.object({
  session: z.string(),
  title: z.string(),
  when: z.number(),
  score: z.number(),
  signals: z.number(),
  exact: z.number(),
  bias: z.number(),
});

export const progressViewSchema = z.object({
  today: calendarDateSchema,
  timeZone: z.string(),
  /** Every signal in the rubric's order; `trend` a week apart, oldest first, only where something was known. */
  signals: z.array(
    z.object({
      signal: signalIdSchema,
      now: readinessSchema,
      trend: z.array(z.object({ when: z.number(), level: z.number(), interval: intervalSchema })),
    }),
  ),
  /** Days with something done, oldest first. */
  days: z.array(
    z.object({ date: calendarDateSchema, sessions: z.number(), tasks: z.number(), minutes: z.number() }),
  ),
  /** Days in a row. */
  streak: z.object({ current: z.number(), longest: z.number() }),
  tracks: z.array(z.object({ track: z.enum(tracks), minutes: z.number() })),
  patterns: z.array(
    z.object({ pattern: z.string(), exercises: z.number(), tried: z.number(), solved: z.number() }),
  ),
  /** The first due first. */
  reviews: z.array(reviewItemSchema),
  /** How well the candidate predicted scorecards, oldest first; `uninformed` is the score of having no opinion. */
  selfCalibration: z.object({ uninformed: z.number(), points: z.array(calibrationPointSchema) }),
});
export type ProgressView = z.infer<typeof progressViewSchema>;
