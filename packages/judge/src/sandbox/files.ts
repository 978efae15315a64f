// Bringing files out of a box's working directory, whatever the box made there: no link is followed, nothing but regular
// files is opened for reading, and nothing larger than allowed is read.

import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs';

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK, O_DIRECTORY } = constants;
const MOST_DEPTH = 32;

export interface CollectedFiles {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly refused: readonly string[];
}

interface Collection {
  readonly files: Map<string, Buffer>;
  readonly refused: string[];
  bytesLeft: number;
}

/** `directory` is an open descriptor of the working directory; `names` are paths relative to it. */
export function collectFiles(
  directory: number,
  names: readonly string[] | 'all',
  mostBytes: number,
): CollectedFiles {
  const collection: Collection = { files: new Map(), refused: [], bytesLeft: mostBytes };
  if (names === 'all') collectAll(collection, directory, '', 0);
  else for (const name of names) collectNamed(collection, directory, name);
  return { files: collection.files, refused: collection.refused };
}

function collectNamed(collection: Collection, directory: number, name: string): void {
  const parts = name.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..')) {
    throw new Error(`Not a path inside the working directory: ${name}`);
  }
  const opened: number[] = [];
  try {
    let at = directory;
    for (const part of parts.slice(0, -1)) {
      at = openSync(below(at, part), O_RDONLY | O_NOFOLLOW | O_DIRECTORY);
      opened.push(at);
    }
    collectFile(collection, at, { entry: parts.at(-1) ?? '', name });
  } catch (error) {
    refuse(collection, name, error);
  } finally {
    for (const descriptor of opened) closeSync(descriptor);
  }
}

function collectAll(collection: Collection, directory: number, prefix: string, depth: number): void {
  for (const found of readdirSync(`/proc/self/fd/${directory}`, { withFileTypes: true })) {
    const name = prefix + found.name;
    if (!found.isDirectory()) {
      collectFile(collection, directory, { entry: found.name, name });
      continue;
    }
    if (depth === MOST_DEPTH) {
      collection.refused.push(`${name}: too deep`);
      continue;
    }
    try {
      const descriptor = openSync(below(directory, found.name), O_RDONLY | O_NOFOLLOW | O_DIRECTORY);
      try {
        collectAll(collection, descriptor, `${name}/`, depth + 1);
      } finally {
        closeSync(descriptor);
      }
    } catch (error) {
      refuse(collection, name, error);
    }
  }
}

/** `entry`: its name in the directory; `name`: what the caller calls it. */
function collectFile(
  collection: Collection,
  directory: number,
  { entry, name }: { readonly entry: string; readonly name: string },
): void {
  let descriptor: number;
  try {
    // A FIFO would keep whoever opens it waiting; this way it opens at once and is then seen to be none of ours.
    descriptor = openSync(below(directory, entry), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    refuse(collection, name, error);
    return;
  }
  try {
    const status = fstatSync(descriptor);
    if (!status.isFile()) collection.refused.push(`${name}: not a regular file`);
    else if (status.size > collection.bytesLeft) collection.refused.push(`${name}: too large`);
    else {
      collection.files.set(name, readWhole(descriptor, status.size));
      collection.bytesLeft -= status.size;
    }
  } finally {
    closeSync(descriptor);
  }
}

function readWhole(descriptor: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(descriptor, bytes, filled, size - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

function below(directory: number, entry: string): string {
  return `/proc/self/fd/${directory}/${entry}`;
}

/** A file that is not there is no news: the caller sees that it has none. */
function refuse(collection: Collection, name: string, error: unknown): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT') return;
  collection.refused.push(`${name}: ${code === 'ELOOP' || code === 'ENOTDIR' ? 'a symbolic link' : code}`);
}
