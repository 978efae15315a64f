// Measurements of sessions that wait or run. What came of them stands on the timelines.

import type { Migration } from '../platform/storage/migrate.ts';

export const measurements: Migration = {
  id: '0006-measurements',
  statements: [
    `create table measurements (
      id text primary key,
      user_id text not null,
      session_id text not null references sessions (id) on delete cascade,
      kind text not null,
      about text not null,
      asked_at bigint not null,
      content text references shared_blobs (hash),
      queued_at timestamptz not null default clock_timestamp(),
      started_at timestamptz,
      share real not null default 0,
      doing text not null default '',
      unique (session_id, kind, about)
    )`,
    'create index measurements_of_content on measurements (content) where content is not null',
  ],
};
