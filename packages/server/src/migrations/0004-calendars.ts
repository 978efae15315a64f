// The plan on a calendar: what was published, and the secret address under which a calendar subscribes to it.

import type { Migration } from '../platform/storage/migrate.ts';

export const calendars: Migration = {
  id: '0004-calendars',
  statements: [
    `create table calendars (
      user_id text primary key,
      published text not null,
      secret_hash text unique,
      secret_since timestamptz
    )`,
  ],
};
