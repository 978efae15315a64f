// The line before the judges: blobs that workers read by hash, what waits and runs, who works, and what other programs submitted.

import type { Migration } from '../platform/storage/migrate.ts';

export const judging: Migration = {
  id: '0005-judging',
  statements: [
    `create table shared_blobs (
      hash text primary key,
      bytes bytea not null,
      created_at timestamptz not null default now()
    )`,
    `create table judge_workers (
      id text primary key,
      name text not null,
      process integer not null,
      languages text not null,
      isolation text not null,
      slots integer not null,
      running integer not null,
      memory_bytes bigint not null,
      draining boolean not null,
      lease_seconds integer not null,
      started_at timestamptz not null default now(),
      seen_at timestamptz not null default now()
    )`,
    `create table submissions (
      id text primary key,
      user_id text not null,
      idempotency_key text,
      fingerprint text not null,
      batch text,
      body text not null,
      progress text,
      verdict text,
      cancelled boolean not null default false,
      callback text,
      created_at timestamptz(3) not null default now(),
      unique (user_id, idempotency_key)
    )`,
    'create index submissions_of_user on submissions (user_id, created_at desc)',
    'create index submissions_of_batch on submissions (batch) where batch is not null',
    `create table judgements (
      id text primary key,
      user_id text not null,
      origin text not null check (origin in ('session', 'submission')),
      session_id text references sessions (id) on delete cascade,
      submission_id text references submissions (id) on delete cascade,
      body text not null,
      priority text not null check (priority in ('interactive', 'submission', 'bulk')),
      turn integer not null,
      language text not null,
      content text references shared_blobs (hash),
      queued_at timestamptz not null default clock_timestamp(),
      started_at timestamptz,
      finished_at timestamptz,
      worker text,
      tries integer not null default 0,
      outcome text,
      check ((session_id is null) <> (submission_id is null))
    )`,
    'create index judgements_open on judgements (priority, turn) where finished_at is null',
    'create index judgements_done on judgements (finished_at) where finished_at is not null',
    'create index judgements_of_session on judgements (session_id) where session_id is not null',
    'create index judgements_of_submission on judgements (submission_id) where submission_id is not null',
    'create index judgements_of_content on judgements (content) where content is not null',
  ],
};
