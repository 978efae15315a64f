// A problem's directory on disk: its files as text and its revision.

import { createHash } from 'node:crypto';
import { readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';

import { fail, ok, type Result } from '@greenroom/core/base';
import { type Fault, fault } from '@greenroom/core/packs';

/** Bytes of one file, and of all files together; more is a mistake, or an attack. */
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_FILES = 1_000;

export interface ProblemDirectory {
  readonly pack: string;
  readonly id: string;
  readonly revision: string;
  readonly files: ReadonlyMap<string, string>;
}

/** Reads everything but the hidden tests (those of the change request, too). Links and hidden files are not followed or read. */
export async function readDirectory(directory: string): Promise<Result<ProblemDirectory, readonly Fault[]>> {
  let full: string;
  let names: readonly string[];
  try {
    full = await realpath(directory);
    names = await filesBelow(full);
  } catch (error) {
    return fail([unreadable('', error instanceof Error ? error.message : String(error))]);
  }
  if (names.length > MOST_FILES)
    return fail([unreadable('', `There are more than ${MOST_FILES} files in it.`)]);
  const files = new Map<string, string>();
  const hash = createHash('sha256');
  let bytes = 0;
  for (const name of names) {
    const content = await readFile(path.join(full, name));
    bytes += content.length;
    if (bytes > MOST_BYTES) return fail([unreadable(name, `The files are larger than ${MOST_BYTES} bytes.`)]);
    files.set(name, content.toString('utf8'));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  const pack = path.basename(path.dirname(full));
  return ok({ pack, id: path.basename(full), revision: hash.digest('hex'), files });
}

function unreadable(file: string, seen: string): Fault {
  return fault('unreadable-file', {
    file,
    seen,
    advice: 'Name the directory of one problem, with its files in it.',
  });
}

/** Paths with `/`, sorted by code unit so that the revision is the same everywhere; one too many at most. */
async function filesBelow(root: string): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [''];
  for (const below of waiting) {
    for (const entry of await readdir(path.join(root, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (
        entry.name.startsWith('.') ||
        /^(change\/)?data\/secret$/.test(name) ||
        entry.name === '__pycache__'
      )
        continue;
      if (entry.isDirectory()) waiting.push(name);
      else if (entry.isFile()) found.push(name);
    }
    if (found.length > MOST_FILES) break;
  }
  return found.sort((a, b) => (a < b ? -1 : 1));
}
