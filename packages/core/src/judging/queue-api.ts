// What the pages and the server say to each other about the line before the judges.

import { z } from 'zod';

import { languageSchema } from './language.ts';
import { prioritySchema } from './priority.ts';
import { isolationSchema } from './verdict.ts';

const count = z.number().int().nonnegative();

export const judgeWorkerSchema = z.object({
  id: z.string(),
  /** As its host or the person who started it calls it. */
  name: z.string(),
  process: count,
  languages: z.array(languageSchema),
  isolation: isolationSchema,
  /** Programs that it judges at once, at most and now. */
  slots: count,
  running: count,
  memoryBytes: count,
  /** It ends what it has and takes no more. */
  draining: z.boolean(),
  startedAt: z.iso.datetime(),
  /** Its last sign of life. */
  seenAt: z.iso.datetime(),
});
export type JudgeWorker = z.infer<typeof judgeWorkerSchema>;

const waitingSchema = z.object({
  priority: prioritySchema,
  language: z.string(),
  waiting: count,
  running: count,
});

/** One judgement as the host sees it: no code, no answers. */
export const queueItemSchema = z.object({
  id: z.string(),
  priority: prioritySchema,
  language: z.string(),
  queuedAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  /** Name of the worker that has it or had it. */
  worker: z.string().nullable(),
  /** How often it was started before. */
  earlierTries: count,
  outcome: z.string().nullable(),
});
export type QueueItem = z.infer<typeof queueItemSchema>;

export const queueViewSchema = z.object({
  waiting: count,
  running: count,
  /** More than this are not taken in. */
  limit: count,
  /** When the longest-waiting one came; null when nothing waits. */
  oldestQueuedAt: z.iso.datetime().nullable(),
  /** Verdicts in the last minute. */
  finishedLastMinute: count,
  groups: z.array(waitingSchema),
  /** What runs now, the longest first; at most 50. */
  active: z.array(queueItemSchema),
  /** What ended in a judge fault or had to be started again, newest first; at most 20. */
  troubles: z.array(queueItemSchema),
  workers: z.array(judgeWorkerSchema),
  /** Languages that wait although no worker can run them. */
  stuck: z.array(z.string()),
});
export type QueueView = z.infer<typeof queueViewSchema>;
