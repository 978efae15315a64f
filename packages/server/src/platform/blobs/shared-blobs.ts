// Texts addressed by their hash, in the database: every machine that reaches it reads the same.

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

import { eq } from 'drizzle-orm';
import { customType, pgTable, text } from 'drizzle-orm/pg-core';

import type { Orm } from '../storage/database.ts';

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

const blobs = pgTable('shared_blobs', {
  hash: text().primaryKey(),
  /** Compressed with gzip. */
  bytes: bytea().notNull(),
});

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** SHA-256 of a text, hex: its address. */
export function blobHash(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

export async function hasBlob(orm: Orm, hash: string): Promise<boolean> {
  return (await orm.select({ hash: blobs.hash }).from(blobs).where(eq(blobs.hash, hash))).length > 0;
}

/** Stores a text, unless it is there, and returns its address. */
export async function putBlob(orm: Orm, content: string): Promise<string> {
  const hash = blobHash(content);
  if (await hasBlob(orm, hash)) return hash;
  const bytes = await pack(content, { level: 6 });
  await orm.insert(blobs).values({ hash, bytes }).onConflictDoNothing();
  return hash;
}

/** The text at an address; `null` when there is none. Throws when what is there is not what its address says. */
export async function readBlob(orm: Orm, hash: string): Promise<string | null> {
  const [row] = await orm.select({ bytes: blobs.bytes }).from(blobs).where(eq(blobs.hash, hash));
  if (row === undefined) return null;
  const content = (await unpack(row.bytes)).toString('utf8');
  if (blobHash(content) !== hash) throw new Error(`The blob ${hash} is damaged`);
  return content;
}
