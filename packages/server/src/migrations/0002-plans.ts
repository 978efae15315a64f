// What users told their plan, and what was read from finished sessions so that it need not be read again.

import type { Migration } from '../platform/storage/migrate.ts';

export const plans: Migration = {
  id: '0002-plans',
  statements: [
    `create table plans (
      user_id text primary key,
      body text not null
    )`,
    `create table practices (
      session_id text primary key references sessions (id) on delete cascade,
      fingerprint text not null,
      body text not null
    )`,
  ],
};
