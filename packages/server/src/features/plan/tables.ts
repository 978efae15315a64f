// The tables of the plan as Drizzle sees them.

import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const plans = pgTable('plans', {
  userId: text('user_id').primaryKey(),
  /** JSON of core's `PlanRecord`. */
  body: text().notNull(),
});

export const calendars = pgTable('calendars', {
  userId: text('user_id').primaryKey(),
  /** JSON of a list of core's `Published`. */
  published: text().notNull(),
  /** SHA-256 of the secret in the feed's address, in hex; null where there is no feed. */
  secretHash: text('secret_hash'),
  secretSince: timestamp('secret_since', { withTimezone: true }),
});
