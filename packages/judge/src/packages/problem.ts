// Reads problems and packs from disk.

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Result } from '@greenroom/core/base';
import type { Problem, TestCase } from '@greenroom/core/coding';
import { type Fault, type Pack, parsePack, parseProblem, type ProblemPackage } from '@greenroom/core/packs';

import { readDirectory } from './directory.ts';
import { changeDirectoryOf } from './part.ts';
import { countTests, readHidden } from './secret.ts';

/** A problem as it stands on disk, with the numbers of its hidden tests if they are built. */
export async function readProblem(directory: string): Promise<Result<ProblemPackage, readonly Fault[]>> {
  const read = await readDirectory(directory);
  if (!read.ok) return read;
  const categories = await countTests(directory);
  const changeCategories = await countTests(changeDirectoryOf(directory));
  return parseProblem({ ...read.value, categories, changeCategories });
}

/**
 * Every test that judges a submission: the samples, then the hidden ones; run `buildTests` before. Those of a changed
 * problem are in its `changeDirectoryOf`.
 * @throws when a file of `data/secret` is not what the signature asks for
 */
export async function readTests(directory: string, problem: Problem): Promise<readonly TestCase[]> {
  const samples = problem.samples.map(({ args, expected }, index): TestCase => {
    return { name: `sample/${index + 1}`, category: 'sample', args, expected };
  });
  return [...samples, ...(await readHidden(directory, problem.signature))];
}

export interface PackOnDisk {
  readonly pack: Pack;
  /** Directories of its problems, in order. */
  readonly problems: readonly string[];
}

/** A pack and where its problems are; they are not read yet, so that one that is broken does not hide the others. */
export async function readPack(directory: string): Promise<Result<PackOnDisk, readonly Fault[]>> {
  const full = path.resolve(directory);
  const text = await readFile(path.join(full, 'pack.yaml'), 'utf8').catch(() => undefined);
  const pack = parsePack(path.basename(full), text);
  if (!pack.ok) return pack;
  const problems = (await readdir(full, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && isProblem(path.join(full, entry.name)))
    .map((entry) => path.join(full, entry.name))
    .sort();
  return { ok: true, value: { pack: pack.value, problems } };
}

/** Whether a directory holds a problem. */
export function isProblem(directory: string): boolean {
  return ['problem.yaml', 'greenroom.yaml'].some((file) => existsSync(path.join(directory, file)));
}
