// The table of settings as Drizzle sees it.

import { pgTable, text } from 'drizzle-orm/pg-core';

export const settings = pgTable('settings', {
  userId: text('user_id').primaryKey(),
  /** JSON of core's `Settings`. */
  body: text().notNull(),
});
