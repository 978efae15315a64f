// A task of the plan: what to do, for how long, and why, in one sentence.

import { z } from 'zod';

import { signalIdSchema } from '../signals/index.ts';
import { calendarDateSchema } from './calendar.ts';

export const taskKinds = [
  'resume',
  'portfolio',
  'data-structures',
  'timed-coding',
  'design',
  'mock-coding',
  'mock-behavioural',
  'story',
  'job-description',
  'keywords',
  'domain',
  'demo',
  'closing',
  'review',
  'drill',
] as const;
export const taskKindSchema = z.enum(taskKinds);
export type TaskKind = z.infer<typeof taskKindSchema>;

export const taskSchema = z.object({
  /** Stable over re-planning: `story-2`, `review-core/pair-with-sum`, `drill-edge-cases-2026-11-25`. */
  id: z.string(),
  kind: taskKindSchema,
  title: z.string(),
  /** Why this, why now. */
  reason: z.string(),
  minutes: z.number().int().positive(),
  /** Which of the four weeks of the backbone it belongs to. */
  week: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  signals: z.array(signalIdSchema),
  /** Patterns that it practises; empty where any will do. */
  patterns: z.array(z.string()),
  /** A must-have of the backbone: placed, or named as what does not fit. */
  must: z.boolean(),
});
export type Task = z.infer<typeof taskSchema>;

export const planSchema = z.object({
  schema: z.literal('greenroom.plan/1'),
  today: calendarDateSchema,
  interview: calendarDateSchema,
  days: z.array(
    z.object({
      date: calendarDateSchema,
      /** Minutes that the day offers. */
      capacity: z.number().int().nonnegative(),
      /** Minutes that its tasks take. */
      planned: z.number().int().nonnegative(),
      tasks: z.array(taskSchema),
    }),
  ),
  /** What does not fit, and why. */
  unplaced: z.array(z.object({ task: taskSchema, why: z.string() })),
});
export type Plan = z.infer<typeof planSchema>;
