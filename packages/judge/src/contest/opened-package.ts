// Opens what a user names: the directory of a package, or an archive of one.

import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { fail, ok, type Result } from '@greenroom/core/base';
import { type Fault, fault } from '@greenroom/core/packs';

import { unpackArchive } from './archive.ts';

export interface OpenedPackage {
  /** What it is called: the name of its directory, or of the archive without its ending. */
  readonly id: string;
  readonly directory: string;
  /** Removes what was unpacked. */
  close(): Promise<void>;
}

const MARKS = ['problem.yaml', 'info.toml', 'domjudge-problem.ini'];

/** Whether a directory holds a problem package of the contest world, and none of our own packs. */
export function isContestPackage(directory: string): boolean {
  if (existsSync(path.join(directory, 'greenroom.yaml'))) return false;
  return MARKS.some((file) => existsSync(path.join(directory, file)));
}

/** Opens a directory or an archive. `scratch` is where archives are unpacked; the system's temporary place by default. */
export async function openPackage(
  target: string,
  scratch = tmpdir(),
): Promise<Result<OpenedPackage, readonly Fault[]>> {
  const found = await stat(target).catch(() => null);
  if (found === null) return fail([noPackage(target, 'It is not there.')]);
  if (found.isDirectory()) {
    const directory = path.resolve(target);
    if (isContestPackage(directory))
      return ok({ id: path.basename(directory), directory, close: async () => {} });
    return fail([noPackage(target, 'It holds neither problem.yaml nor info.toml.')]);
  }
  if (!found.isFile()) return fail([noPackage(target, 'It is neither a directory nor a file.')]);
  return openArchive(target, scratch);
}

async function openArchive(file: string, scratch: string): Promise<Result<OpenedPackage, readonly Fault[]>> {
  const base = await mkdtemp(path.join(scratch, 'greenroom-package-'));
  const close = () => rm(base, { recursive: true, force: true });
  try {
    const unpacked = await unpackArchive(file, base);
    const root = unpacked.ok ? await findRoot(base) : null;
    if (root !== null) return ok({ id: idOf(file), directory: root, close });
    await close();
    return fail(
      unpacked.ok ? [noPackage(file, 'No problem.yaml and no info.toml is in it.')] : unpacked.problem,
    );
  } catch (error) {
    await close();
    throw error;
  }
}

/** Some tools pack the directory of the problem, some its content. */
async function findRoot(base: string): Promise<string | null> {
  if (isContestPackage(base) || existsSync(path.join(base, 'greenroom.yaml'))) return base;
  const entries = await readdir(base, { withFileTypes: true });
  const directories = entries.filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name));
  const roots = directories
    .map(({ name }) => path.join(base, name))
    .filter((directory) => MARKS.some((file) => existsSync(path.join(directory, file))));
  return roots.length === 1 ? (roots[0] ?? null) : null;
}

function idOf(file: string): string {
  return path.basename(file).replace(/\.(zip|kpp|tar|tgz|tar\.gz)$/i, '');
}

function noPackage(file: string, seen: string): Fault {
  const advice = 'Name the directory of a problem package, or a .zip, .kpp or .tar.gz of one.';
  return fault('missing-file', { file: path.basename(file), seen, advice });
}
