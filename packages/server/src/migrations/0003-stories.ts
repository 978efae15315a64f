// Stories with every version, and takes; recordings are files beside the database.

import type { Migration } from '../platform/storage/migrate.ts';

export const stories: Migration = {
  id: '0003-stories',
  statements: [
    `create table stories (
      id text primary key,
      user_id text not null
    )`,
    'create index stories_of_user on stories (user_id, id)',
    `create table story_versions (
      story_id text not null references stories (id) on delete cascade,
      number integer not null check (number > 0),
      at text not null,
      reason text not null,
      body text not null,
      primary key (story_id, number)
    )`,
    `create table takes (
      id text primary key,
      story_id text not null references stories (id) on delete cascade,
      at text not null,
      recording_hash text,
      body text not null
    )`,
    'create index takes_of_story on takes (story_id, at)',
    'create index takes_of_recording on takes (recording_hash) where recording_hash is not null',
  ],
};
