// The table of plans as Drizzle sees it.

import { pgTable, text } from 'drizzle-orm/pg-core';

export const plans = pgTable('plans', {
  userId: text('user_id').primaryKey(),
  /** JSON of core's `PlanRecord`. */
  body: text().notNull(),
});
