// A user's stories and takes: adding, saving, rehearsing, deleting; recordings come and go with their takes.

import { canonicalJson, fail, ok, type Result } from '@greenroom/core/base';
import {
  type AddStories,
  currentContent,
  type NewTake,
  newTakeSchema,
  type Recording,
  type SaveStory,
  type Story,
  type Take,
} from '@greenroom/core/behavioural';
import type { UserId } from '@greenroom/core/identity';

import type { Blobs } from '../../platform/blobs/blobs.ts';
import type { Database } from '../../platform/storage/database.ts';
import type { OutsideService } from './outside-service.ts';
import {
  addVersion,
  findTake,
  firstVersion,
  insertStory,
  insertTake,
  isRecordingWanted,
  lockStory,
  removeStory,
  removeTake,
  setRecording,
  storyIds,
} from './store.ts';

export interface StoriesContext {
  readonly database: Database;
  readonly blobs: Blobs;
  readonly now: () => Date;
  /** Writes recordings down; null when nobody named a service. */
  readonly transcription: OutsideService | null;
  /** Suggests wordings; null when nobody named one. */
  readonly languageModel: OutsideService | null;
}

export type StoryProblem =
  | { readonly kind: 'unknown' }
  /** Another window saved version `newest` meanwhile. */
  | { readonly kind: 'newer'; readonly newest: number }
  | { readonly kind: 'taken'; readonly id: string };

/** Adds stories, all or none. The same again adds nothing; another story under a known id is refused. */
export async function addStories(
  { database, now }: StoriesContext,
  userId: UserId,
  { reason, stories }: AddStories,
): Promise<Result<readonly Story[], StoryProblem>> {
  const at = now().toISOString();
  return rolledBackOnFailure(database, async (transaction) => {
    const added: Story[] = [];
    for (const { id, content } of stories) {
      const story = firstVersion(id, content, at, reason);
      if (!(await insertStory(transaction, userId, story))) {
        const known = await lockStory(transaction, userId, id);
        const first = known?.versions[0];
        if (known === null || first === undefined || !same(first.content, content))
          return fail({ kind: 'taken', id });
        added.push(known);
      } else added.push(story);
    }
    return ok(added);
  });
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** Keeps an edit as a new version, unless it changes nothing or was made of an older one. */
export function saveStory(
  { database, now }: StoriesContext,
  userId: UserId,
  id: string,
  { base, content }: SaveStory,
): Promise<Result<Story, StoryProblem>> {
  return database.transaction(async (transaction) => {
    const story = await lockStory(transaction, userId, id);
    if (story === null) return fail({ kind: 'unknown' });
    const newest = story.versions.length;
    if (same(currentContent(story), content)) return ok(story);
    // Rehearsals add versions too, with the same words.
    const edited = story.versions.slice(base).some((version) => version.reason !== 'rehearsal');
    if (base > newest || edited) return fail({ kind: 'newer', newest });
    return ok(await addVersion(transaction, story, { content, at: now().toISOString(), reason: 'edit' }));
  });
}

/** Keeps a take, and with it the version of the story that was told. The same take again is kept once. */
export async function addTake(
  { database, now }: StoriesContext,
  userId: UserId,
  storyId: string,
  wanted: NewTake,
): Promise<Result<Take, StoryProblem>> {
  return rolledBackOnFailure<Take, StoryProblem>(database, async (transaction) => {
    const story = await lockStory(transaction, userId, storyId);
    if (story === null) return fail({ kind: 'unknown' });
    const before = await findTake(transaction, userId, wanted.id);
    if (before !== null) {
      return before.story === storyId && same(newTakeSchema.parse(before), wanted)
        ? ok(before)
        : fail({ kind: 'taken', id: wanted.id });
    }
    const at = now().toISOString();
    const rehearsed = await addVersion(transaction, story, {
      content: currentContent(story),
      at,
      reason: 'rehearsal',
    });
    const take: Take = { ...wanted, story: storyId, version: rehearsed.versions.length, at, recording: null };
    return (await insertTake(transaction, take)) ? ok(take) : fail({ kind: 'taken', id: wanted.id });
  });
}

/** Keeps the recording of a take, instead of one that it had. Null when there is no such take. */
export async function keepRecording(
  context: StoriesContext,
  userId: UserId,
  id: string,
  { type, bytes }: { readonly type: Recording['type']; readonly bytes: Uint8Array },
): Promise<Take | null> {
  const { database, blobs } = context;
  if ((await findTake(database.orm, userId, id)) === null) return null;
  // The file first: a row never names a recording that is not there.
  const hash = await blobs.put(bytes);
  const kept = await database.transaction(async (transaction) => {
    const take = await findTake(transaction, userId, id);
    if (take === null) return null;
    const changed = await setRecording(transaction, take, { type, bytes: bytes.length, hash });
    return { before: take.recording?.hash ?? null, changed };
  });
  await forget(context, kept === null ? [hash] : kept.before === null ? [] : [kept.before]);
  return kept?.changed ?? null;
}

/** Deletes the recording and keeps the measures. */
export async function dropRecording(
  context: StoriesContext,
  userId: UserId,
  id: string,
): Promise<Take | null> {
  const take = await findTake(context.database.orm, userId, id);
  if (take === null || take.recording === null) return take;
  const changed = await setRecording(context.database.orm, take, null);
  await forget(context, [take.recording.hash]);
  return changed;
}

/** Deletes a take and its recording; false when there is none. */
export async function deleteTake(context: StoriesContext, userId: UserId, id: string): Promise<boolean> {
  const take = await findTake(context.database.orm, userId, id);
  if (take === null) return false;
  await removeTake(context.database.orm, id);
  await forget(context, take.recording === null ? [] : [take.recording.hash]);
  return true;
}

/** Deletes a story with every version, take and recording; false when there is none. */
export async function deleteStory(context: StoriesContext, userId: UserId, id: string): Promise<boolean> {
  const hashes = await context.database.transaction(async (transaction) => {
    if ((await lockStory(transaction, userId, id)) === null) return null;
    return removeStory(transaction, id);
  });
  await forget(context, hashes ?? []);
  return hashes !== null;
}

export async function deleteAllStories(context: StoriesContext, userId: UserId): Promise<void> {
  for (const id of await storyIds(context.database.orm, userId)) await deleteStory(context, userId, id);
}

/** Removes files that no take has any more. */
async function forget({ database, blobs }: StoriesContext, hashes: readonly string[]): Promise<void> {
  for (const hash of new Set(hashes)) {
    if (!(await isRecordingWanted(database.orm, hash))) await blobs.remove(hash);
  }
}

/** Runs `work` in a transaction that leaves nothing when it fails. */
async function rolledBackOnFailure<Value, Problem>(
  database: Database,
  work: (
    transaction: Parameters<Parameters<Database['transaction']>[0]>[0],
  ) => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem>> {
  let failed: Result<never, Problem> | null = null;
  try {
    return await database.transaction(async (transaction) => {
      const outcome = await work(transaction);
      if (outcome.ok) return outcome;
      failed = outcome;
      throw new Error('rolled back');
    });
  } catch (error) {
    if (failed !== null) return failed;
    throw error;
  }
}
