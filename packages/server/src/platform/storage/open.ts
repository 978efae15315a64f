// Chooses the database: a PostgreSQL server when one is named, otherwise the embedded one in the data directory.

import path from 'node:path';

import envPaths from 'env-paths';

import type { Database } from './database.ts';
import { openEmbedded } from './pglite.ts';
import { openPostgres } from './postgres.ts';

export interface StorageOptions {
  readonly home: string;
  readonly databaseUrl?: string | undefined;
  readonly template?: string | undefined;
}

export function openDatabase({ home, databaseUrl, template }: StorageOptions): Promise<Database> {
  return databaseUrl === undefined ? openEmbedded({ home, template }) : openPostgres(databaseUrl);
}

/** Where the files are that people keep: beside an embedded database, alone with any other. */
export function blobDirectory(home: string): string {
  return path.join(home, 'blobs');
}

/** Where a user's data is: GREENROOM_HOME, or what the system intends (XDG on Linux). */
export function dataDirectory(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const named = environment['GREENROOM_HOME'];
  return named === undefined || named === ''
    ? envPaths('greenroom', { suffix: '' }).data
    : path.resolve(named);
}
