// Stories out of the database and back, with their takes and recordings.

import { createHash } from 'node:crypto';

import { canonicalJson, fail, ok, type Result } from '@greenroom/core/base';
import type { ExportedStory, Story, Take } from '@greenroom/core/behavioural';
import type { UserId } from '@greenroom/core/identity';

import type { Blobs } from '../../platform/blobs/blobs.ts';
import type { Orm } from '../../platform/storage/database.ts';
import { findStory, insertStory, insertTake, insertVersions, lockStory, storyIds, takesOf } from './store.ts';

/** Each story as JSON text of core's `ExportedStory`, by id. */
export async function* exportStories(
  { orm, blobs }: { readonly orm: Orm; readonly blobs: Blobs },
  userId: UserId,
): AsyncGenerator<string, undefined> {
  for (const id of await storyIds(orm, userId)) {
    const story = await findStory(orm, userId, id);
    // Deleted since the list was read.
    if (story === null) continue;
    const takes: ExportedStory['takes'] = [];
    for (const take of await takesOf(orm, id)) takes.push(await withData(blobs, take));
    const exported: ExportedStory = { ...story, versions: [...story.versions], takes };
    yield canonicalJson(exported);
  }
}

async function withData(blobs: Blobs, take: Take): Promise<ExportedStory['takes'][number]> {
  const bytes = take.recording === null ? null : await blobs.read(take.recording.hash);
  // Where somebody removed the file by hand, the measures still go along.
  if (take.recording === null || bytes === null) return { ...take, recording: null };
  return { ...take, recording: { ...take.recording, data: Buffer.from(bytes).toString('base64') } };
}

/** Checks that each recording is what its hash says, and puts it in its place. Only files are written. */
export async function storeRecordings(
  blobs: Blobs,
  imported: readonly ExportedStory[],
): Promise<Result<null, string>> {
  for (const { recording, id } of imported.flatMap(({ takes }) => takes)) {
    if (recording === null) continue;
    const bytes = Buffer.from(recording.data, 'base64');
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (hash !== recording.hash || bytes.length !== recording.bytes)
      return fail(`The recording of the take ${id} is not the one that was exported.`);
    await blobs.put(bytes);
  }
  return ok(null);
}

/**
 * Stores the stories that are not here yet, and the newer versions of those that are. A story that was edited differently
 * in both places is kept twice. Gives how many were added.
 */
export async function importStories(
  transaction: Orm,
  userId: UserId,
  imported: readonly ExportedStory[],
): Promise<number> {
  let added = 0;
  for (const { takes, ...story } of imported) {
    const { id, isNew } = await placeOf(transaction, userId, story);
    if (isNew) added += 1;
    for (const take of takes) await insertTake(transaction, withoutData({ ...take, story: id }));
  }
  return added;
}

function withoutData(take: ExportedStory['takes'][number]): Take {
  if (take.recording === null) return { ...take, recording: null };
  const { data: _, ...recording } = take.recording;
  return { ...take, recording };
}

/** Where the story stands after the import. */
async function placeOf(
  transaction: Orm,
  userId: UserId,
  story: Story,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  if (await insertStory(transaction, userId, story)) return { id: story.id, isNew: true };
  const known = await lockStory(transaction, userId, story.id);
  const shared = known === null ? 0 : Math.min(known.versions.length, story.versions.length);
  const agree =
    known !== null &&
    canonicalJson(known.versions.slice(0, shared)) === canonicalJson(story.versions.slice(0, shared));
  if (agree) {
    await insertVersions(transaction, story.id, story.versions.slice(shared));
    return { id: story.id, isNew: false };
  }
  // The same import again finds the same copy.
  const id = `copy-${createHash('sha256').update(canonicalJson(story)).digest('hex').slice(0, 32)}`;
  return { id, isNew: await insertStory(transaction, userId, { ...story, id }) };
}
