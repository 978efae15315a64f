// A ready-made empty database in one file, so that a first start need not run initdb (seconds).

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { z } from 'zod';

import { syncPath } from './durable-file-system.ts';

/** First line of a template: every entry's path, and its length unless it is a directory. */
const contentsSchema = z.object({
  schema: z.literal('greenroom.database/1'),
  entries: z.array(z.object({ path: z.string(), bytes: z.number().int().nonnegative().optional() })),
});
type Entry = z.infer<typeof contentsSchema>['entries'][number];

/** Packs a closed data directory into one file: gzip of a JSON line and the files' bytes. */
export function packDirectory(directory: string, file: string): void {
  const entries: Entry[] = [];
  const parts: Buffer[] = [];
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const full = path.join(entry.parentPath, entry.name);
    const relative = path.relative(directory, full).split(path.sep).join('/');
    if (entry.isDirectory()) {
      entries.push({ path: relative });
    } else {
      const content = readFileSync(full);
      entries.push({ path: relative, bytes: content.length });
      parts.push(content);
    }
  }
  const contents = Buffer.from(`${JSON.stringify({ schema: 'greenroom.database/1', entries })}\n`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, gzipSync(Buffer.concat([contents, ...parts]), { level: 6 }));
  renameSync(`${file}.new`, file);
}

/** Unpacks a template into an empty directory. Throws when the file is damaged. */
export function unpackDirectory(file: string, directory: string): void {
  const archive = gunzipSync(readFileSync(file));
  const end = archive.indexOf('\n');
  const { entries } = contentsSchema.parse(JSON.parse(archive.toString('utf8', 0, end)));
  for (const { path: name, bytes } of entries) {
    if (bytes === undefined) mkdirSync(inside(directory, name), { recursive: true });
  }
  let offset = end + 1;
  for (const { path: name, bytes } of entries) {
    if (bytes === undefined) continue;
    const content = archive.subarray(offset, offset + bytes);
    if (content.length !== bytes) throw new Error(`The template ${file} ends too early`);
    writeFileSync(inside(directory, name), content);
    offset += bytes;
  }
}

function inside(directory: string, name: string): string {
  const full = path.resolve(directory, name);
  if (!full.startsWith(path.resolve(directory) + path.sep)) throw new Error(`Not a template entry: ${name}`);
  return full;
}

/**
 * Puts a finished directory in its place in one step, all of it on disk before it gets its name: a first start
 * that is killed half way leaves nothing that looks like a database.
 */
export function settleDirectory(draft: string, directory: string): void {
  for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) {
    syncPath(path.join(entry.parentPath, entry.name));
  }
  syncPath(draft);
  renameSync(draft, directory);
  syncPath(path.dirname(directory));
}

/** Makes an empty directory that only its owner can read; what was there is gone. */
export function emptyDirectory(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { mode: 0o700 });
}
