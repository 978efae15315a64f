// The embedded database: PostgreSQL in this process, its files in the user's data directory.

import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';

import type { Database } from './database.ts';
import { lockDirectory } from './directory-lock.ts';
import { DurableFileSystem, type OnSync } from './durable-file-system.ts';
import { emptyDirectory, packDirectory, settleDirectory, unpackDirectory } from './template.ts';
import { startUpkeep } from './upkeep.ts';

export interface EmbeddedOptions {
  /** The user's data directory; made when missing, readable by its owner only. */
  readonly home: string;
  /** What `packDatabase` wrote, for a fast first start. Without it, or if it is missing, initdb runs. */
  readonly template?: string | undefined;
  readonly onSync?: OnSync | undefined;
}

/**
 * PGlite turns fsync off by default (`-F`) and its fdatasync does nothing, so it is told to call fsync. Small
 * buffers suffice for one user and save 130 MB of memory.
 */
const START_PARAMETERS = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['wal_sync_method=fsync', 'shared_buffers=16MB', 'min_wal_size=32MB'].flatMap((value) => ['-c', value]),
];

/** Opens the database of a data directory. Throws `DirectoryInUseError` while another process has it. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Database> {
  mkdirSync(options.home, { recursive: true, mode: 0o700 });
  const lock = lockDirectory(options.home);
  try {
    const directory = path.join(options.home, 'database');
    if (!existsSync(directory)) await createDirectory(directory, options.template);
    const pglite = await open(directory, options.onSync);
    return databaseOf(pglite, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function databaseOf(pglite: PGlite, lock: ReturnType<typeof lockDirectory>): Database {
  const orm = drizzle(pglite);
  const stopUpkeep = startUpkeep(pglite);
  return {
    engine: { kind: 'pglite', pglite },
    orm,
    transaction: (work) => orm.transaction(work),
    listen: async (channel, heard) => {
      const unlisten = await pglite.listen(channel, (payload) => heard(payload));
      return () => unlisten();
    },
    announce: (url) => lock.announce(url),
    close: async () => {
      await stopUpkeep();
      await pglite.close();
      lock.release();
    },
  };
}

/** Makes a new database beside its place and moves it there when it is complete. */
async function createDirectory(directory: string, template: string | undefined): Promise<void> {
  const draft = `${directory}.new`;
  if (!unpackTemplate(template, draft)) {
    emptyDirectory(draft);
    const pglite = await open(draft);
    await pglite.close();
  }
  settleDirectory(draft, directory);
}

/** False when there is no template, or a damaged one: then initdb takes its few seconds. */
function unpackTemplate(template: string | undefined, draft: string): boolean {
  if (template === undefined || !existsSync(template)) return false;
  try {
    emptyDirectory(draft);
    unpackDirectory(template, draft);
    return true;
  } catch {
    return false;
  }
}

async function open(directory: string, onSync?: OnSync): Promise<PGlite> {
  const complaints: string[] = [];
  try {
    return await PGlite.create({
      fs: new DurableFileSystem(directory, onSync),
      startParams: START_PARAMETERS,
      onStderr: (text) => {
        complaints.push(text);
        if (complaints.length > 20) complaints.shift();
        return false;
      },
    });
  } catch (cause) {
    const details = complaints.filter((line) => /FATAL|PANIC|ERROR/.test(line)).join(' ');
    throw new Error(`The database in ${directory} cannot be opened. ${details}`.trim(), { cause });
  }
}

/** Writes a template: a new database after `prepare` (migrations) ran on it. `work` is a place for drafts. */
export async function packDatabase(
  file: string,
  prepare: (database: Database) => Promise<void>,
): Promise<void> {
  const home = `${file}.draft`;
  rmSync(home, { recursive: true, force: true });
  const database = await openEmbedded({ home });
  try {
    await prepare(database);
  } finally {
    await database.close();
  }
  packDirectory(path.join(home, 'database'), file);
  rmSync(home, { recursive: true });
}
