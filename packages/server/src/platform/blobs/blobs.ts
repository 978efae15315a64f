// Files that people keep, addressed by the hash of their content, in the data directory.

import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';

/** A leftover must be this old to be swept, in ms: a younger one may be on its way into the database. */
const SWEEP_AGE = 60 * 60_000;

export interface Blobs {
  /** Stores bytes, on disk when it resolves, and gives their SHA-256 in hex. */
  put(bytes: Uint8Array): Promise<string>;
  /** The whole content; null when it is not there. */
  read(hash: string): Promise<Uint8Array | null>;
  /** The content from byte `from` to byte `to`, both included. */
  stream(hash: string, from: number, to: number): ReadableStream<Uint8Array>;
  remove(hash: string): Promise<void>;
  /** Removes what is neither wanted nor new: what a crash left between a file and its row. */
  sweep(isWanted: (hash: string) => Promise<boolean>, now: number): Promise<void>;
}

/** Blobs in a directory, which is made when it is first needed. */
export function openBlobs(directory: string): Blobs {
  const place = (hash: string): string => path.join(directory, hash.slice(0, 2), hash);
  return {
    put: async (bytes) => {
      const hash = createHash('sha256').update(bytes).digest('hex');
      await writeDurably(place(hash), bytes);
      return hash;
    },
    read: (hash) => readFile(place(hash)).catch(nullIfMissing),
    stream: (hash, start, end) =>
      Readable.toWeb(createReadStream(place(hash), { start, end })) as ReadableStream<Uint8Array>,
    remove: (hash) => rm(place(hash), { force: true }),
    sweep: (isWanted, now) => sweep(directory, isWanted, now),
  };
}

/** Under another name first, so that half a file never stands under a hash. */
async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}

async function sweep(
  directory: string,
  isWanted: (hash: string) => Promise<boolean>,
  now: number,
): Promise<void> {
  const names = await readdir(directory, { recursive: true }).catch(nullIfMissing);
  for (const name of names ?? []) {
    const file = path.join(directory, name);
    const about = await stat(file).catch(nullIfMissing);
    if (about === null || !about.isFile() || now - about.mtimeMs < SWEEP_AGE) continue;
    if (!(await isWanted(path.basename(name)))) await rm(file, { force: true });
  }
}

function nullIfMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
