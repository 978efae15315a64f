// Files that took work to make, kept on disk by what they were made from: compiled programs, precompiled headers. Several
// judges may share a cache; only judges write to it.

import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';

export interface Cache {
  /**
   * The file of this key, made first if need be; `make` runs once at a time for each key. What it gives in place of bytes
   * (a failure) is handed on and not kept. A file may go when others need the room, the longest unused first: whoever
   * needs it longer than a moment copies or opens it.
   */
  file<Failure>(
    key: string,
    make: () => Promise<Uint8Array | { readonly failure: Failure }>,
  ): Promise<{ readonly file: string } | { readonly failure: Failure }>;
}

/** A key from everything that the content depends on. */
export function cacheKey(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = Buffer.from(part);
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

/** Of all bytes, how many stay once the cache has grown too large. */
const KEPT_SHARE = 0.75;
/** Beginnings of files that a killed judge never finished. */
const PART = /\.part$/;
const PART_LIFE_MS = 10 * 60_000;

const MEGABYTE = 1024 * 1024;
const MOST_PROGRAM_BYTES = 512 * MEGABYTE;
/** A precompiled header of C++ alone takes about 100 MB. */
const MOST_LIBRARY_BYTES = 512 * MEGABYTE;

export interface Caches {
  readonly directory: string;
  /** Candidates' programs: for the judge's eyes only. */
  readonly programs: Cache;
  /** Our own precompiled headers and libraries, which boxes read where they lie. */
  readonly libraries: Cache;
}

/** Both below one directory. */
export async function openCaches(directory: string): Promise<Caches> {
  const programs = path.join(directory, 'programs');
  const libraries = path.join(directory, 'libraries');
  await mkdir(directory, { recursive: true, mode: 0o755 });
  await mkdir(programs, { recursive: true, mode: 0o700 });
  await mkdir(libraries, { recursive: true, mode: 0o755 });
  return {
    directory,
    programs: openCache(programs, MOST_PROGRAM_BYTES),
    libraries: openCache(libraries, MOST_LIBRARY_BYTES),
  };
}

/** In a directory that is there. */
export function openCache(directory: string, mostBytes: number): Cache {
  const making = new Map<string, Promise<{ readonly file: string } | { readonly failure: unknown }>>();

  async function make(
    file: string,
    work: () => Promise<Uint8Array | { readonly failure: unknown }>,
  ): Promise<{ readonly file: string } | { readonly failure: unknown }> {
    if (await touch(file)) return { file };
    const made = await work();
    if (!(made instanceof Uint8Array)) return made;
    await store(file, made);
    await shrink(directory, mostBytes);
    return { file };
  }

  return {
    async file<Failure>(key: string, work: () => Promise<Uint8Array | { readonly failure: Failure }>) {
      const file = path.join(directory, key);
      const running = making.get(key) ?? make(file, work).finally(() => making.delete(key));
      making.set(key, running);
      // Whoever asks for the same key makes the same thing, and fails the same way.
      return (await running) as { readonly file: string } | { readonly failure: Failure };
    },
  };
}

/** Whether it is there; it then counts as just used. */
async function touch(file: string): Promise<boolean> {
  const now = new Date();
  return utimes(file, now, now).then(
    () => true,
    () => false,
  );
}

/** Complete or not at all, even when the machine stops in between. */
async function store(file: string, content: Uint8Array): Promise<void> {
  const part = `${file}.${randomBytes(6).toString('hex')}.part`;
  const handle = await open(part, 'wx', 0o755);
  try {
    await handle.writeFile(content);
    await handle.datasync();
  } finally {
    await handle.close();
  }
  await rename(part, file);
}

async function shrink(directory: string, mostBytes: number): Promise<void> {
  const entries = await Promise.all(
    (await readdir(directory)).map(async (name) => {
      // Another judge may have removed it just now.
      const found = await stat(path.join(directory, name)).catch(() => null);
      return found === null ? null : { name, bytes: found.size, usedAt: found.mtimeMs };
    }),
  );
  const known = entries.filter((entry) => entry !== null).sort((a, b) => a.usedAt - b.usedAt);
  const remove = (name: string) => rm(path.join(directory, name), { force: true });
  const stale = known.filter(({ name, usedAt }) => PART.test(name) && Date.now() - usedAt > PART_LIFE_MS);
  await Promise.all(stale.map(({ name }) => remove(name)));
  let bytes = known.reduce((sum, entry) => sum + entry.bytes, 0);
  if (bytes <= mostBytes) return;
  // The newest stays whatever its size: somebody waits for it.
  for (const entry of known.slice(0, -1)) {
    if (bytes <= mostBytes * KEPT_SHARE) break;
    if (PART.test(entry.name)) continue;
    await remove(entry.name);
    bytes -= entry.bytes;
  }
}
