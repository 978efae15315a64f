// One process at a time in a data directory: the embedded database loses rows when two share it.

import { createHash, randomUUID } from 'node:crypto';
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
  token: z.uuid(),
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

/**
 * Takes the lock of an existing directory. Throws `DirectoryInUseError` while its owner lives.
 *
 * A lock that was left behind is never removed, since another process may have replaced it in the same moment. Whoever
 * wants to succeed a dead owner creates the file that is named after that owner's token, which only one can; if the
 * successor dies, too, the next one succeeds it in the same way. The last of the chain then replaces the lock.
 */
export function lockDirectory(directory: string): DirectoryLock {
  const file = path.join(directory, LOCK_FILE);
  const owner: LockOwner = {
    token: randomUUID(),
    host: hostname(),
    pid: process.pid,
    identity: processIdentity(process.pid) ?? '',
    url: null,
  };
  const draft = `${file}.${owner.token}`;
  writeFileSync(draft, JSON.stringify(owner));
  try {
    while (!create(draft, file) && !succeed(directory, draft)) {
      // Another process was faster, and may have gone since: look again.
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return hold(file, owner);
}

/** Succeeds the dead owner of a lock; false when something changed meanwhile. */
function succeed(directory: string, draft: string): boolean {
  const file = path.join(directory, LOCK_FILE);
  const chain: string[] = [];
  const root = read(file);
  let last = root;
  while (last !== null) {
    if (last.owner !== null && isHeld(last.owner, last.refreshedAt)) {
      throw new DirectoryInUseError(directory, last.owner);
    }
    const next = `${file}.after-${last.token}`;
    chain.push(next);
    last = read(next);
  }
  const claim = chain.at(-1);
  if (root === null || claim === undefined || !create(draft, claim)) return false;
  // A claim on an owner that was succeeded long ago, and tidied away, counts for nothing.
  const isCurrent = read(file)?.token === root.token;
  if (isCurrent) renameSync(draft, file);
  for (const link of isCurrent ? chain : [claim]) rmSync(link, { force: true });
  return isCurrent;
}

function hold(file: string, owner: LockOwner): DirectoryLock {
  const isOurs = (): boolean => read(file)?.token === owner.token;
  const refresh = setInterval(() => {
    try {
      if (isOurs()) utimesSync(file, new Date(), new Date());
    } catch {
      // The disk is away for a moment; other machines wait longer than one refresh.
    }
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

/** Gives a file with its content another name in one step; false when that name is taken. */
function create(draft: string, name: string): boolean {
  try {
    linkSync(draft, name);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

interface FoundLock {
  readonly owner: LockOwner | null;
  /** The owner's, or a hash of what stands there instead: a lock that cannot be read is nobody's. */
  readonly token: string;
  readonly refreshedAt: number;
}

function read(file: string): FoundLock | null {
  try {
    const text = readFileSync(file, 'utf8');
    const owner = parseOwner(text);
    const token = owner?.token ?? createHash('sha256').update(text).digest('hex');
    return { owner, token, refreshedAt: statSync(file).mtimeMs };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

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

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
