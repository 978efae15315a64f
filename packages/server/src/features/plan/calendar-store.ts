// What a user's calendar was told, and the secret of the address under which it asks.

import { createHash, randomBytes } from 'node:crypto';

import { canonicalJson } from '@greenroom/core/base';
import type { UserId } from '@greenroom/core/identity';
import { type Published, publishedSchema } from '@greenroom/core/plan';
import { eq } from 'drizzle-orm';
import { z } from 'zod';

import type { Database, Orm } from '../../platform/storage/database.ts';
import { calendars } from './tables.ts';

const publishedList = z.array(publishedSchema);
/** 256 bits: nobody guesses it. */
const SECRET_BYTES = 32;

/** Takes what was published before, keeps what is published now; one after the other, so that no number comes twice. */
export async function publishEntries(
  database: Database,
  userId: UserId,
  next: (before: readonly Published[]) => readonly Published[],
): Promise<readonly Published[]> {
  return database.transaction(async (transaction) => {
    await transaction.insert(calendars).values({ userId, published: '[]' }).onConflictDoNothing();
    const [row] = await transaction
      .select()
      .from(calendars)
      .where(eq(calendars.userId, userId))
      .for('update');
    const before = publishedList.parse(JSON.parse(row?.published ?? '[]'));
    const after = next(before);
    const published = canonicalJson(after);
    if (published !== row?.published) {
      await transaction.update(calendars).set({ published }).where(eq(calendars.userId, userId));
    }
    return after;
  });
}

/** A new secret in place of the one before, which opens nothing from now on. Only its hash is kept. */
export async function makeSecret(orm: Orm, userId: UserId, now: Date): Promise<string> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const change = { secretHash: hashOf(secret), secretSince: now };
  await orm
    .insert(calendars)
    .values({ userId, published: '[]', ...change })
    .onConflictDoUpdate({ target: calendars.userId, set: change });
  return secret;
}

export async function revokeSecret(orm: Orm, userId: UserId): Promise<void> {
  const change = { secretHash: null, secretSince: null };
  await orm.update(calendars).set(change).where(eq(calendars.userId, userId));
}

/** Since when there is a secret; null where there is none. */
export async function secretSince(orm: Orm, userId: UserId): Promise<Date | null> {
  const [row] = await orm
    .select({ since: calendars.secretSince })
    .from(calendars)
    .where(eq(calendars.userId, userId));
  return row?.since ?? null;
}

export async function ownerOf(orm: Orm, secret: string): Promise<UserId | null> {
  const [row] = await orm
    .select({ userId: calendars.userId })
    .from(calendars)
    .where(eq(calendars.secretHash, hashOf(secret)));
  return row === undefined ? null : (row.userId as UserId);
}

/** Forgets everything. Calendars that subscribed find nothing any more. */
export async function removeCalendar(orm: Orm, userId: UserId): Promise<void> {
  await orm.delete(calendars).where(eq(calendars.userId, userId));
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
