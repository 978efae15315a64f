// The tables of sessions as Drizzle sees them; the migrations make them.

import { bigint, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

export const sessions = pgTable('sessions', {
  id: text().primaryKey(),
  userId: text('user_id').notNull(),
  track: text({ enum: ['coding', 'behavioural'] }).notNull(),
  pack: text().notNull(),
  exercise: text().notNull(),
  revision: text().notNull(),
  title: text().notNull(),
  minutes: integer(),
  startedAt: timestamp('started_at', { withTimezone: true, precision: 3 }).notNull(),
  // What the timeline says, kept beside it for lists.
  endedAt: timestamp('ended_at', { withTimezone: true, precision: 3 }),
  bestVerdict: text('best_verdict'),
});

export const events = pgTable(
  'events',
  {
    sessionId: text('session_id').notNull(),
    writer: text({ enum: ['browser', 'server'] }).notNull(),
    n: integer().notNull(),
    at: bigint({ mode: 'number' }).notNull(),
    type: text().notNull(),
    /** Id of the run or submission that the event asks for or answers. */
    attempt: text(),
    /** The event's canonical JSON without `by`, `n` and `at`. */
    body: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.writer, table.n] })],
);
