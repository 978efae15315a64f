// The first tables: sessions, their events, settings.

import type { Migration } from '../platform/storage/migrate.ts';

export const sessions: Migration = {
  id: '0001-sessions',
  statements: [
    `create table sessions (
      id text primary key,
      user_id text not null,
      track text not null,
      pack text not null,
      exercise text not null,
      revision text not null,
      title text not null,
      minutes integer,
      started_at timestamptz(3) not null,
      ended_at timestamptz(3),
      best_verdict text
    )`,
    'create index sessions_of_user on sessions (user_id, started_at desc)',
    `create table events (
      session_id text not null references sessions (id) on delete cascade,
      writer text not null check (writer in ('browser', 'server')),
      n integer not null check (n >= 0),
      at bigint not null check (at >= 0),
      type text not null,
      attempt text,
      body text not null,
      primary key (session_id, writer, n)
    )`,
    `create unique index events_one_verdict on events (session_id, type, attempt)
      where writer = 'server' and attempt is not null`,
    'create index events_of_attempt on events (session_id, attempt) where attempt is not null',
    `create table settings (
      user_id text primary key,
      body text not null
    )`,
  ],
};
