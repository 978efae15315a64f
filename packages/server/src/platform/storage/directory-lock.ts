// One process at a time in a data directory: the embedded database loses rows when two share it.

import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

import { z } from 'zod';

import { processIdentity } from './process-identity.ts';

const LOCK_FILE = 'greenroom.lock';
const REFRESH_MS = 10_000;
/** A lock from another machine (a shared disk, another container) counts as left behind after this silence. */
const FOREIGN_STALE_MS = 60_000;

const ownerSchema = z.object({
  token: z.string(),
  host: z.string(),
  pid: z.number().int(),
  /** `processIdentity` of the pid. */
  identity: z.string(),
  /** Where the owner serves, once it does. */
  url: z.string().nullable(),
});
export type LockOwner = z.infer<typeof ownerSchema>;

export interface DirectoryLock {
  /** Writes down where the owner serves, so that another process can ask it. */
  announce(url: string): void;
  release(): void;
}

/** The directory is in use by another process. */
export class DirectoryInUseError extends Error {
  readonly owner: LockOwner;

  constructor(directory: string, owner: LockOwner) {
    const where = owner.url === null ? '' : ` It serves ${owner.url}.`;
    const who =
      owner.host === hostname()
        ? `process ${owner.pid}`
        : `process ${owner.pid} on the machine ${owner.host} (if that one is gone, wait a minute and try again)`;
    super(
      `The data in ${directory} is already in use by ${who}.${where} ` +
        'Stop it first, or set GREENROOM_HOME to another directory.',
    );
    this.name = 'DirectoryInUseError';
    this.owner = owner;
  }
}

/** Takes the lock of an existing directory. Throws `DirectoryInUseError` while its owner lives. */
export function lockDirectory(directory: string): DirectoryLock {
  const file = path.join(directory, LOCK_FILE);
  const owner: LockOwner = {
    token: randomUUID(),
    host: hostname(),
    pid: process.pid,
    identity: processIdentity(process.pid) ?? '',
    url: null,
  };
  while (!create(file, owner)) {
    const found = read(file);
    if (found === null) continue;
    if (found.owner !== null && isHeld(found.owner, found.refreshedAt)) {
      throw new DirectoryInUseError(directory, found.owner);
    }
    removeStale(file, found.text);
  }
  return hold(file, owner);
}

/** Who holds a directory now; `null` when nobody does. */
export function lockOwner(directory: string): LockOwner | null {
  const found = read(path.join(directory, LOCK_FILE));
  if (found === null || found.owner === null || !isHeld(found.owner, found.refreshedAt)) return null;
  return found.owner;
}

function hold(file: string, owner: LockOwner): DirectoryLock {
  const isOurs = (): boolean => read(file)?.owner?.token === owner.token;
  const refresh = setInterval(() => {
    if (isOurs()) utimesSync(file, new Date(), new Date());
  }, REFRESH_MS);
  refresh.unref();
  return {
    announce: (url) => {
      if (!isOurs()) return;
      const next = `${file}.${owner.token}`;
      writeFileSync(next, JSON.stringify({ ...owner, url }));
      renameSync(next, file);
    },
    release: () => {
      clearInterval(refresh);
      if (isOurs()) rmSync(file, { force: true });
    },
  };
}

/** Creates the lock with its content in one step; false when one is there. */
function create(file: string, owner: LockOwner): boolean {
  const draft = `${file}.${owner.token}`;
  writeFileSync(draft, JSON.stringify(owner));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(file: string): { text: string; owner: LockOwner | null; refreshedAt: number } | null {
  try {
    const text = readFileSync(file, 'utf8');
    return { text, owner: parseOwner(text), refreshedAt: statSync(file).mtimeMs };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** A lock that cannot be read is nobody's: it is written in one step, so it was not cut short by us. */
function parseOwner(text: string): LockOwner | null {
  try {
    return ownerSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function isHeld(owner: LockOwner, refreshedAt: number): boolean {
  if (owner.host !== hostname()) return Date.now() - refreshedAt < FOREIGN_STALE_MS;
  const identity = processIdentity(owner.pid);
  return identity !== null && (identity === owner.identity || identity === '' || owner.identity === '');
}

/**
 * Removes a lock that was judged stale from this text. Two processes may do so at once: whoever finds that
 * it moved a fresh lock instead puts it back.
 */
function removeStale(file: string, text: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== text) linkSync(aside, file);
  } catch (error) {
    if (!hasCode(error, 'ENOENT') && !hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
