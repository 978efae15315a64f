// Unpacks the archive of a problem package, from whoever it comes: bounded, nothing but plain files and directories, and
// nothing outside of the directory that it is unpacked into.

import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import { openPromise, type Entry } from 'yauzl';

import { fail, ok, type Result } from '@greenroom/core/base';
import { type Fault, fault } from '@greenroom/core/packs';

export interface UnpackLimits {
  /** Of all files together. */
  readonly bytes: number;
  readonly files: number;
}

/** More than any package that we know of; an archive that claims more is a mistake, or an attack. */
export const usualLimits: UnpackLimits = { bytes: 1024 * 1024 * 1024, files: 50_000 };

const DEEPEST = 32;
const LONGEST_NAME = 255;

/** What an archive must not hold; the message is the fault's words. */
class UnsafeArchive extends Error {
  constructor(
    readonly file: string,
    readonly seen: string,
  ) {
    super(seen);
  }
}

/**
 * Unpacks a .zip, .kpp, .tar or .tar.gz into a directory that is there and empty. On failure nothing is left in it.
 * The kind is read from the first bytes, not from the name.
 */
export async function unpackArchive(
  file: string,
  into: string,
  limits: UnpackLimits = usualLimits,
): Promise<Result<null, readonly Fault[]>> {
  try {
    const kind = await kindOf(file);
    if (kind === null) throw new UnsafeArchive('', 'It is neither a .zip nor a .tar nor a .tar.gz archive.');
    const budget: Budget = { into, limits, bytes: 0, files: 0 };
    await (kind === 'zip' ? unpackZip(file, budget) : unpackTar(file, kind, budget));
    if (budget.files === 0) throw new UnsafeArchive('', 'It holds no files.');
    return ok(null);
  } catch (error) {
    await rm(into, { recursive: true, force: true });
    return fail([faultOf(path.basename(file), error)]);
  }
}

interface Budget {
  readonly into: string;
  readonly limits: UnpackLimits;
  bytes: number;
  files: number;
}

function faultOf(archive: string, error: unknown): Fault {
  const advice = 'Pack the directory of the problem itself, with plain files, as .zip or .tar.gz.';
  if (error instanceof UnsafeArchive) {
    return fault('unsafe-file', { file: archive, field: error.file, seen: error.seen, advice });
  }
  const why = error instanceof Error ? error.message : String(error);
  return fault('unsafe-file', { file: archive, seen: `It cannot be unpacked: ${why}.`, advice });
}

/** `PK`, then what a file begins with, or the directory of an empty archive. */
const ZIP_STARTS = ['504b0304', '504b0506'];

async function kindOf(file: string): Promise<'zip' | 'tar' | 'gzip' | null> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512, 0);
    const head = buffer.subarray(0, bytesRead);
    if (ZIP_STARTS.includes(head.toString('hex', 0, 4))) return 'zip';
    if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
    return head.toString('latin1', 257, 262) === 'ustar' ? 'tar' : null;
  } finally {
    await handle.close();
  }
}

async function unpackZip(file: string, budget: Budget): Promise<void> {
  const zip = await openPromise(file, { autoClose: false, strictFileNames: true });
  try {
    const entries: Entry[] = [];
    let claimed = 0;
    for await (const entry of zip.eachEntry()) {
      requirePlain(entry);
      claimed += entry.uncompressedSize;
      entries.push(entry);
      if (entries.length > budget.limits.files) throw tooMany(budget);
      if (claimed > budget.limits.bytes) throw tooLarge(budget);
    }
    for (const entry of entries) {
      const directory = entry.fileName.endsWith('/');
      const target = await placeFor(budget, entry.fileName, directory);
      if (directory) continue;
      // yauzl ends a stream that gives more than its entry claims.
      const content = await zip.openReadStreamPromise(entry);
      await pipeline(content, meter(budget), createWriteStream(target, { flags: 'wx', mode: 0o644 }));
    }
  } finally {
    zip.close();
  }
}

const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;

/** The upper half of a zip's attributes is the file's mode where Unix made it (APPNOTE 4.4.15, Info-ZIP). */
function requirePlain(entry: Entry): void {
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  if (type !== 0 && type !== REGULAR && type !== DIRECTORY) {
    const what = type === 0o120000 ? 'a symbolic link' : 'no plain file';
    throw new UnsafeArchive(entry.fileName, `It is ${what}; links and devices are not unpacked.`);
  }
  if (entry.isEncrypted()) throw new UnsafeArchive(entry.fileName, 'It is encrypted.');
}

async function unpackTar(file: string, kind: 'tar' | 'gzip', budget: Budget): Promise<void> {
  const unpacked = extract();
  const reading = pipeline(
    kind === 'gzip'
      ? [createReadStream(file), createGunzip(), rawMeter(budget), unpacked]
      : [createReadStream(file), rawMeter(budget), unpacked],
  );
  // Its end comes with that of the loop below; until then a failure must not go unheard.
  reading.catch(() => undefined);
  for await (const entry of unpacked) {
    const { header } = entry;
    requirePlainTar(header);
    const directory = header.type === 'directory';
    if ((header.size ?? 0) > budget.limits.bytes - budget.bytes) throw tooLarge(budget);
    const target = await placeFor(budget, header.name, directory);
    if (directory) entry.resume();
    else await pipeline(entry, meter(budget), createWriteStream(target, { flags: 'wx', mode: 0o644 }));
  }
  await reading;
}

const TAR_KINDS: Readonly<Record<string, string>> = {
  symlink: 'a symbolic link',
  link: 'a hard link',
  fifo: 'a pipe',
  'character-device': 'a device',
  'block-device': 'a device',
};

function requirePlainTar({ name, type }: Header): void {
  if (type === 'file' || type === 'directory' || type === 'contiguous-file') return;
  const what = TAR_KINDS[type] ?? 'no plain file';
  throw new UnsafeArchive(name, `It is ${what}; links and devices are not unpacked.`);
}

/** The file's place below the directory, with the directories above it made. */
async function placeFor(budget: Budget, name: string, directory: boolean): Promise<string> {
  budget.files += 1;
  if (budget.files > budget.limits.files) throw tooMany(budget);
  const parts = name
    .replace(/\/+$/, '')
    .split('/')
    .filter((part) => part !== '.');
  if (parts.length === 0) return budget.into;
  const bad = parts.some(
    (part) => part === '' || part === '..' || part.length > LONGEST_NAME || /[\0\\]/.test(part),
  );
  if (bad || name.startsWith('/') || /^[A-Za-z]:/.test(name)) {
    throw new UnsafeArchive(name, 'Its name leads out of the package, or is no name for a file.');
  }
  if (parts.length > DEEPEST) throw new UnsafeArchive(name, `It lies deeper than ${DEEPEST} directories.`);
  const target = path.join(budget.into, ...parts);
  await mkdir(directory ? target : path.dirname(target), { recursive: true, mode: 0o755 });
  return target;
}

/** Counts what is written, whatever the archive claims. */
function meter(budget: Budget): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      budget.bytes += chunk.length;
      if (budget.bytes > budget.limits.bytes) done(tooLarge(budget));
      else done(null, chunk);
    },
  });
}

/** Of a tar that claims endless headers and padding: it may be somewhat larger than its files. */
function rawMeter({ limits }: Budget): Transform {
  const most = limits.bytes + limits.files * 2048;
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > most) done(new UnsafeArchive('', `It unpacks to more than ${limits.bytes} bytes.`));
      else done(null, chunk);
    },
  });
}

function tooLarge({ limits }: Budget): UnsafeArchive {
  return new UnsafeArchive('', `It unpacks to more than ${limits.bytes} bytes.`);
}

function tooMany({ limits }: Budget): UnsafeArchive {
  return new UnsafeArchive('', `It holds more than ${limits.files} files.`);
}
