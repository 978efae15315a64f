// The tables of judging as Drizzle sees them; the migrations make them.

import type { UserId } from '@greenroom/core/identity';
import { priorities } from '@greenroom/core/judging';
import { bigint, boolean, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** Everything that waits for a judge, runs, or ran lately. What it is about and its verdict are elsewhere. */
export const judgements = pgTable('judgements', {
  id: text().primaryKey(),
  userId: text('user_id').$type<UserId>().notNull(),
  origin: text({ enum: ['session', 'submission'] }).notNull(),
  sessionId: text('session_id'),
  submissionId: text('submission_id'),
  /** JSON by which the origin finds its request again. */
  body: text().notNull(),
  priority: text({ enum: priorities }).notNull(),
  /** The lowest goes first within a priority. */
  turn: integer().notNull(),
  language: text().notNull(),
  /** Hash of the blob that holds problem and tests; none where the worker has them on its disk. */
  content: text(),
  queuedAt: moment('queued_at').notNull(),
  startedAt: moment('started_at'),
  finishedAt: moment('finished_at'),
  worker: text(),
  /** Of the try that runs or ran last: how often it was started before. */
  tries: integer().notNull(),
  /** A verdict's code, `cancelled`, or `gone`. */
  outcome: text(),
});

export const judgeWorkers = pgTable('judge_workers', {
  id: text().primaryKey(),
  name: text().notNull(),
  process: integer().notNull(),
  /** Separated by commas. */
  languages: text().notNull(),
  isolation: text().notNull(),
  slots: integer().notNull(),
  running: integer().notNull(),
  memoryBytes: bigint('memory_bytes', { mode: 'number' }).notNull(),
  draining: boolean().notNull(),
  leaseSeconds: integer('lease_seconds').notNull(),
  startedAt: moment('started_at').notNull(),
  seenAt: moment('seen_at').notNull(),
});

/** What other programs submitted over the API. */
export const submissions = pgTable('submissions', {
  id: text().primaryKey(),
  userId: text('user_id').notNull(),
  idempotencyKey: text('idempotency_key'),
  /** Hash of the request, to tell a repeated one from another one under the same key. */
  fingerprint: text().notNull(),
  batch: text(),
  /** JSON of what was submitted. */
  body: text().notNull(),
  /** JSON of the results of the tests so far, while it runs. */
  progress: text(),
  /** JSON of the verdict. */
  verdict: text(),
  cancelled: boolean().notNull(),
  /** JSON of where and how to call back, and how far that came. */
  callback: text(),
  createdAt: timestamp('created_at', { withTimezone: true, precision: 3 }).notNull(),
});
