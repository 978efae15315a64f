// Stories, their versions and their takes in the database.

import { canonicalJson } from '@greenroom/core/base';
import {
  newStory,
  revise,
  type Story,
  type StoryContent,
  storyContentSchema,
  type StorySummary,
  type StoryVersion,
  type Take,
  takeSchema,
} from '@greenroom/core/behavioural';
import type { UserId } from '@greenroom/core/identity';
import { and, asc, eq, sql } from 'drizzle-orm';

import type { Orm } from '../../platform/storage/database.ts';
import { stories, takes, versions } from './tables.ts';

/** The stories of the bank, those that were changed last first. */
export async function listStories(orm: Orm, userId: UserId): Promise<readonly StorySummary[]> {
  const rows = await orm
    .select({
      id: versions.storyId,
      number: versions.number,
      at: versions.at,
      body: versions.body,
      takes: sql<number>`(select count(*)::integer from takes t where t.story_id = ${versions.storyId})`,
    })
    .from(versions)
    .innerJoin(stories, eq(stories.id, versions.storyId))
    .where(and(eq(stories.userId, userId), isNewest()))
    .orderBy(sql`${versions.at} desc`, asc(versions.storyId));
  return rows.map(({ id, number, at, body, takes: count }) => ({
    id,
    content: contentOf(body),
    versions: number,
    changedAt: at,
    takes: count,
  }));
}

function isNewest() {
  return sql`${versions.number} = (select max(v.number) from story_versions v where v.story_id = ${versions.storyId})`;
}

function contentOf(body: string): StoryContent {
  return storyContentSchema.parse(JSON.parse(body));
}

/** Ids of all stories of a user, in order. */
export async function storyIds(orm: Orm, userId: UserId): Promise<readonly string[]> {
  const rows = await orm
    .select({ id: stories.id })
    .from(stories)
    .where(eq(stories.userId, userId))
    .orderBy(asc(stories.id));
  return rows.map(({ id }) => id);
}

/** The story with all its versions; null when the user has none of that id. */
export async function findStory(orm: Orm, userId: UserId, id: string): Promise<Story | null> {
  const rows = await orm
    .select({ number: versions.number, at: versions.at, reason: versions.reason, body: versions.body })
    .from(versions)
    .innerJoin(stories, eq(stories.id, versions.storyId))
    .where(and(eq(stories.id, id), eq(stories.userId, userId)))
    .orderBy(asc(versions.number));
  if (rows.length === 0) return null;
  return { id, versions: rows.map(({ body, ...version }) => ({ ...version, content: contentOf(body) })) };
}

/** The story, which nobody else changes until the transaction ends. */
export async function lockStory(transaction: Orm, userId: UserId, id: string): Promise<Story | null> {
  await transaction
    .select()
    .from(stories)
    .where(and(eq(stories.id, id), eq(stories.userId, userId)))
    .for('update');
  return findStory(transaction, userId, id);
}

/** Stores a story; false when the id is taken, by whomever. */
export async function insertStory(transaction: Orm, userId: UserId, story: Story): Promise<boolean> {
  const made = await transaction
    .insert(stories)
    .values({ id: story.id, userId })
    .onConflictDoNothing()
    .returning({ id: stories.id });
  if (made.length === 0) return false;
  await insertVersions(transaction, story.id, story.versions);
  return true;
}

export async function insertVersions(
  transaction: Orm,
  storyId: string,
  added: readonly StoryVersion[],
): Promise<void> {
  // One statement a version: a long history of long stories would be too much for one.
  for (const { number, at, reason, content } of added) {
    await transaction.insert(versions).values({ storyId, number, at, reason, body: canonicalJson(content) });
  }
}

/** Adds a version when there is something new to keep, and gives the story as it is then. */
export async function addVersion(
  transaction: Orm,
  story: Story,
  revision: Parameters<typeof revise>[1],
): Promise<Story> {
  const revised = revise(story, revision);
  await insertVersions(transaction, story.id, revised.versions.slice(story.versions.length));
  return revised;
}

/** A story that begins. */
export function firstVersion(
  id: string,
  content: StoryContent,
  at: string,
  reason: StoryVersion['reason'],
): Story {
  return newStory(id, { content, at, reason });
}

/** Takes of a story, oldest first. */
export async function takesOf(orm: Orm, storyId: string): Promise<readonly Take[]> {
  const rows = await orm
    .select({ body: takes.body })
    .from(takes)
    .where(eq(takes.storyId, storyId))
    .orderBy(asc(takes.at), asc(takes.id));
  return rows.map(({ body }) => takeSchema.parse(JSON.parse(body)));
}

export async function findTake(orm: Orm, userId: UserId, id: string): Promise<Take | null> {
  const rows = await orm
    .select({ body: takes.body })
    .from(takes)
    .innerJoin(stories, eq(stories.id, takes.storyId))
    .where(and(eq(takes.id, id), eq(stories.userId, userId)));
  return rows[0] === undefined ? null : takeSchema.parse(JSON.parse(rows[0].body));
}

/** Stores a take; false when its id is taken. */
export async function insertTake(transaction: Orm, take: Take): Promise<boolean> {
  const { id, story, at, recording } = take;
  const row = { id, storyId: story, at, recordingHash: recording?.hash ?? null, body: canonicalJson(take) };
  const made = await transaction.insert(takes).values(row).onConflictDoNothing().returning({ id: takes.id });
  return made.length > 0;
}

/** Keeps the words of a take. */
export async function setTranscript(orm: Orm, take: Take, transcript: Take['transcript']): Promise<Take> {
  const changed = { ...take, transcript };
  await orm
    .update(takes)
    .set({ body: canonicalJson(changed) })
    .where(eq(takes.id, take.id));
  return changed;
}

/** Changes what is kept of a take's recording. */
export async function setRecording(orm: Orm, take: Take, recording: Take['recording']): Promise<Take> {
  const changed = { ...take, recording };
  await orm
    .update(takes)
    .set({ recordingHash: recording?.hash ?? null, body: canonicalJson(changed) })
    .where(eq(takes.id, take.id));
  return changed;
}

/** Deletes a story with its versions and takes; the hashes of the recordings that it had. */
export async function removeStory(transaction: Orm, id: string): Promise<readonly string[]> {
  const hashes = await takesOf(transaction, id);
  await transaction.delete(stories).where(eq(stories.id, id));
  return hashes.flatMap(({ recording }) => (recording === null ? [] : [recording.hash]));
}

export async function removeTake(orm: Orm, id: string): Promise<void> {
  await orm.delete(takes).where(eq(takes.id, id));
}

/** Whether any take of anybody has this recording. */
export async function isRecordingWanted(orm: Orm, hash: string): Promise<boolean> {
  const rows = await orm.select({ id: takes.id }).from(takes).where(eq(takes.recordingHash, hash)).limit(1);
  return rows.length > 0;
}
