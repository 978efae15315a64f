// A package's directory as it is: which files it holds, none of them outside of it.

import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

import { fail, ok, type Result } from '@greenroom/core/base';
import { type Fault, fault } from '@greenroom/core/packs';

const MOST_FILES = 100_000;
const DEEPEST = 32;

export interface PackageDirectory {
  /** Absolute, without links. */
  readonly root: string;
  /** Relative to the root, with `/`, sorted; hidden files are left out, as the format asks. */
  readonly names: readonly string[];
  /** Files and directories with names that the format does not allow: it asks to judge as if they were not there. */
  readonly ignored: readonly string[];
  /** Files that were made for it and lie elsewhere: where each is. They are among the names. */
  readonly made: ReadonlyMap<string, string>;
}

interface Scan {
  readonly root: string;
  readonly names: string[];
  readonly ignored: string[];
  readonly faults: Fault[];
}

/** Lists a package. Links are followed where they stay inside, as the format allows. */
export async function scanPackage(directory: string): Promise<Result<PackageDirectory, readonly Fault[]>> {
  const root = await realpath(directory);
  const scan: Scan = { root, names: [], ignored: [], faults: [] };
  await scanBelow(scan, '', 0);
  if (scan.faults.length > 0) return fail(scan.faults);
  const { names, ignored } = scan;
  return ok({
    root,
    names: names.sort(byCodeUnit),
    ignored: ignored.sort(byCodeUnit),
    made: new Map(),
  });
}

/** Source: spec/2025-09, “General requirements”. */
const ALLOWED = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,254}$/;

async function scanBelow(scan: Scan, below: string, depth: number): Promise<void> {
  for (const entry of await readdir(path.join(scan.root, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    // BAPC's contests keep the limit in a hidden file.
    const hidden = /^[.-]/.test(entry.name) && name !== '.timelimit';
    if (hidden || entry.name === '__pycache__') continue;
    if (!ALLOWED.test(entry.name) && name !== '.timelimit') {
      scan.ignored.push(name);
      continue;
    }
    const kind = entry.isSymbolicLink() ? await followInside(scan, name) : kindOf(entry);
    if (kind === 'file') scan.names.push(name);
    else if (kind === 'directory') {
      if (depth === DEEPEST) scan.faults.push(unsafe(name, `It lies deeper than ${DEEPEST} directories.`));
      else await scanBelow(scan, name, depth + 1);
    } else if (kind === 'other') {
      scan.faults.push(unsafe(name, 'It is neither a file nor a directory.'));
    }
    if (scan.names.length > MOST_FILES) {
      scan.faults.push(unsafe('', `There are more than ${MOST_FILES} files in it.`));
      return;
    }
  }
}

type Kind = 'file' | 'directory' | 'other' | 'none';

async function followInside(scan: Scan, name: string): Promise<Kind> {
  const target = await realpath(path.join(scan.root, name)).catch(() => null);
  // Who points nowhere points at nothing of ours.
  if (target === null) return 'none';
  if (!isInside(scan.root, target)) {
    scan.faults.push(unsafe(name, 'It is a link that leads out of the package.'));
    return 'none';
  }
  return kindOf(await stat(target));
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): Kind {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'directory' : 'other';
}

/** Whether a path without links lies below a directory without links. */
export function isInside(root: string, target: string): boolean {
  return target.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
}

/** The package with files that were made for it. */
export function withMade(directory: PackageDirectory, made: ReadonlyMap<string, string>): PackageDirectory {
  const all = new Map([...directory.made, ...made]);
  return {
    ...directory,
    names: [...new Set([...directory.names, ...made.keys()])].sort(byCodeUnit),
    made: all,
  };
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where a file of the package lies on the host, without links. @throws when it is not there */
export async function placeOnHost({ root, made }: PackageDirectory, name: string): Promise<string> {
  const target = made.get(name) ?? (await realpath(path.join(root, name)));
  if (!made.has(name) && !isInside(root, target)) throw new Error(`${name} leads out of the package`);
  return target;
}

/** The bytes of a file of the package. @throws when it is not there, or larger than allowed */
export async function readPackageFile(
  directory: PackageDirectory,
  name: string,
  mostBytes: number,
): Promise<Buffer> {
  const target = await placeOnHost(directory, name);
  const { size } = await stat(target);
  if (size > mostBytes) throw new Error(`${name} holds ${size} bytes, more than ${mostBytes}`);
  return readFile(target);
}

const TEXT_BYTES = 1024 * 1024;

/** The text of a file of the package; `undefined` where there is none. */
export async function readPackageText(
  directory: PackageDirectory,
  name: string,
): Promise<string | undefined> {
  if (!directory.names.includes(name)) return undefined;
  const text = (await readPackageFile(directory, name, TEXT_BYTES)).toString('utf8');
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

function unsafe(file: string, seen: string): Fault {
  return fault('unsafe-file', {
    file,
    seen,
    advice: 'Keep plain files and directories, and links that stay inside.',
  });
}
