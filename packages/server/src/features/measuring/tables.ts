// The table of open measurements as Drizzle sees it; the migrations make it.

import type { UserId } from '@greenroom/core/identity';
import { measurementKinds } from '@greenroom/core/session';
import { bigint, pgTable, real, text, timestamp } from 'drizzle-orm/pg-core';

/** Measurements that wait or run. What came of them stands on the timelines. */
export const measurements = pgTable('measurements', {
  id: text().primaryKey(),
  userId: text('user_id').$type<UserId>().notNull(),
  sessionId: text('session_id').notNull(),
  kind: text({ enum: measurementKinds }).notNull(),
  about: text().notNull(),
  /** Moment of the session that the result counts from, ms since its start. */
  askedAt: bigint('asked_at', { mode: 'number' }).notNull(),
  /** Hash of the blob that holds the problem; none where the worker has it on its disk. */
  content: text(),
  queuedAt: timestamp('queued_at', { withTimezone: true }).notNull(),
  startedAt: timestamp('started_at', { withTimezone: true }),
  /** How far it is, 0 to 1, and what is being done. */
  share: real().notNull(),
  doing: text().notNull(),
});

export type OpenMeasurement = typeof measurements.$inferSelect;
