// What a user prefers, in the database.

import { canonicalJson } from '@greenroom/core/base';
import { defaultSettings, type Settings, settingsSchema, type UserId } from '@greenroom/core/identity';
import { eq } from 'drizzle-orm';

import type { Orm } from '../../platform/storage/database.ts';
import { settings } from './tables.ts';

/** The user's settings; whatever they never set has its default. */
export async function readSettings(orm: Orm, userId: UserId): Promise<Settings> {
  const rows = await orm.select().from(settings).where(eq(settings.userId, userId));
  const stored: unknown = JSON.parse(rows[0]?.body ?? '{}');
  // Settings that were stored before a new one existed lack it.
  const merged = settingsSchema.safeParse({ ...defaultSettings, ...(stored as Partial<Settings>) });
  return merged.success ? merged.data : defaultSettings;
}

export async function saveSettings(orm: Orm, userId: UserId, wanted: Settings): Promise<void> {
  const body = canonicalJson(wanted);
  await orm
    .insert(settings)
    .values({ userId, body })
    .onConflictDoUpdate({ target: settings.userId, set: { body } });
}
