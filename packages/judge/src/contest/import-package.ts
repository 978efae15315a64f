// Imports a package: unpacked, read, its missing tests made, and put where it shall stay; whole, or not at all.

import { chmod, cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';

import { fail, ok, type Result } from '@greenroom/core/base';
import { testsOf } from '@greenroom/core/contest';
import { type Fault, fault } from '@greenroom/core/packs';

import type { ContestMachine } from './contest-machine.ts';
import type { ContestPackage } from './contest-package.ts';
import { loadPackage } from './load.ts';
import { openPackage } from './opened-package.ts';
import { readPackageFile } from './package-directory.ts';

export interface ImportOptions {
  /** A directory or an archive. */
  readonly from: string;
  /** The directory that gets the package as a directory of its own. */
  readonly into: string;
  readonly headers?: string;
}

export interface Imported {
  readonly directory: string;
  readonly id: string;
  readonly title: string;
  readonly format: string;
  readonly tests: number;
  /** How many of them were made by the package's generators. */
  readonly made: number;
  readonly submissions: number;
  readonly advice: readonly Fault[];
}

export async function importPackage(
  machine: ContestMachine,
  { from, into, headers }: ImportOptions,
): Promise<Result<Imported, readonly Fault[]>> {
  const opened = await openPackage(from, machine.directory);
  if (!opened.ok) return opened;
  const { id, directory } = opened.value;
  try {
    const target = path.join(path.resolve(into), id);
    if (existsSync(target)) {
      return fail([
        fault('unsafe-file', {
          file: target,
          seen: 'There is something already.',
          advice: 'Take it away, or import into another directory with --into.',
        }),
      ]);
    }
    const loaded = await loadPackage(machine, {
      id,
      directory,
      ...(headers === undefined ? {} : { headers }),
    });
    if (!loaded.ok) return loaded;
    await place(loaded.value, path.resolve(into), target);
    return ok(describe(loaded.value, target));
  } finally {
    await opened.value.close();
  }
}

const MOST_BYTES = 1024 * 1024 * 1024;

/** Written beside its place first, so that half a package never stands there. */
async function place(pack: ContestPackage, into: string, target: string): Promise<void> {
  const { directory } = pack;
  await mkdir(into, { recursive: true });
  const beside = await mkdtemp(path.join(into, '.import-'));
  try {
    for (const name of directory.names) {
      const file = path.join(beside, ...name.split('/'));
      await mkdir(path.dirname(file), { recursive: true });
      if (directory.made.has(name)) await cp(directory.made.get(name) ?? '', file);
      else await writeFile(file, await readPackageFile(directory, name, MOST_BYTES));
    }
    for (const [name, content] of sharedHeaders(pack)) {
      await mkdir(path.join(beside, 'common'), { recursive: true });
      await writeFile(path.join(beside, 'common', name), content);
    }
    await chmod(beside, 0o755);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}

/** Headers that lay in `common/` of the collection, two directories above: the package leaves it here. */
function sharedHeaders({
  layout,
  headers,
  directory,
}: ContestPackage): readonly (readonly [string, Buffer])[] {
  if (layout !== 'library-checker') return [];
  // The same headers are offered to every directory of the package; params.h is made anew each time.
  return [...headers].filter(
    ([name]) => !name.includes('/') && name !== 'params.h' && !directory.names.includes(`common/${name}`),
  );
}

function describe(
  { id, settings, tree, directory, submissions, advice }: ContestPackage,
  target: string,
): Imported {
  const tests = testsOf(tree.root);
  return {
    directory: target,
    id,
    title: settings.title,
    format: settings.format,
    tests: tests.length,
    made: tests.filter(({ input }) => directory.made.has(input)).length,
    submissions: submissions.length,
    advice,
  };
}
