// The tables of stories as Drizzle sees them.

import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

export const stories = pgTable('stories', {
  id: text().primaryKey(),
  userId: text('user_id').notNull(),
});

export const versions = pgTable(
  'story_versions',
  {
    storyId: text('story_id').notNull(),
    number: integer().notNull(),
    /** ISO 8601 in UTC, as it is shown and exported. */
    at: text().notNull(),
    reason: text({ enum: ['edit', 'rehearsal', 'import'] }).notNull(),
    /** JSON of core's `StoryContent`. */
    body: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.storyId, table.number] })],
);

export const takes = pgTable('takes', {
  id: text().primaryKey(),
  storyId: text('story_id').notNull(),
  at: text().notNull(),
  /** The recording's file; null when it was not kept. */
  recordingHash: text('recording_hash'),
  /** JSON of core's `Take`, the recording's type and size with it. */
  body: text().notNull(),
});
