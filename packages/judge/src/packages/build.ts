// Builds the hidden tests of a problem when they are missing or stale.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { fail, ok, type Result } from '@greenroom/core/base';
import type { Problem } from '@greenroom/core/coding';
import { changeDirectory, type Fault, fault, faultsBelow, parseProblem } from '@greenroom/core/packs';

import { type ProblemDirectory, readDirectory } from './directory.ts';
import { generatorTools } from './generator.ts';
import { generatorFile, makeTests } from './making.ts';
import { partDirectory, partsOf } from './part.ts';
import { isOwnContent } from './root.ts';
import { builtKey, countTests, replaceHidden } from './secret.ts';

/** Part of the hash: raised when the same sources would give other files. */
const BUILDER = 'greenroom.tests/1';

/** Beside the generator and the samples: fields, schema and the reference. */
const SOURCES: ReadonlySet<string> = new Set([
  'greenroom.yaml',
  'schema.sql',
  'submissions/accepted/best.ts',
  'submissions/accepted/best.sql',
]);

export interface BuildOptions {
  /** Whether the problem's own programs may run here; by default only those of our own checkout. */
  readonly trusted?: boolean;
}

export interface BuiltTests {
  /** Whether anything had to be made. */
  readonly rebuilt: boolean;
  /** Those of the problem itself. */
  readonly categories: Problem['categories'];
}

/**
 * Makes `data/secret` of the problem and of its change request; a second call finds them fresh and does nothing. Safe in
 * several processes at once. Content that is not trusted is left as it is: its tests are there, or it is refused.
 */
export async function buildTests(
  directory: string,
  { trusted = isOwnContent(directory) }: BuildOptions = {},
): Promise<Result<BuiltTests, readonly Fault[]>> {
  const read = await readDirectory(directory);
  if (!read.ok) return read;
  const hasChange = [...read.value.files.keys()].some((name) => name.startsWith(changeDirectory));
  const places = hasChange ? ['', changeDirectory] : [''];
  const stale: string[] = [];
  for (const below of places) {
    if (!(await isBuilt(directory, { read: read.value, below, trusted }))) stale.push(below);
  }
  const [first] = stale;
  if (first === undefined) return ok({ rebuilt: false, categories: await countTests(directory) });
  if (!trusted) return fail(faultsBelow(first, [notTrusted()]));
  const parsed = parseProblem({ ...read.value, categories: {}, changeCategories: {} });
  if (!parsed.ok) return parsed;
  for (const part of partsOf(parsed.value)) {
    if (!stale.includes(part.below)) continue;
    const tests = await makeTests(directory, part);
    if (!tests.ok) return tests;
    const key = await hashOfSources(directory, read.value, part.below);
    await replaceHidden(partDirectory(directory, part.below), key, tests.value);
  }
  return ok({ rebuilt: true, categories: await countTests(directory) });
}

/** Tests that nobody here may make are fresh when they are there at all. */
async function isBuilt(
  directory: string,
  {
    read,
    below,
    trusted,
  }: { readonly read: ProblemDirectory; readonly below: string; readonly trusted: boolean },
): Promise<boolean> {
  const place = partDirectory(directory, below);
  if (!trusted) return Object.keys(await countTests(place)).length > 0;
  return (await builtKey(place)) === (await hashOfSources(directory, read, below));
}

function notTrusted(): Fault {
  const seen =
    'The problem comes from elsewhere and brings a program that makes its tests, but not the tests.';
  const advice =
    'Get the package with data/secret in it; or, if you have read the program, build with --trust.';
  return fault('not-trusted', { file: generatorFile, seen, advice });
}

/** A change request also depends on the original: on its signature, and on what its generator imports. */
async function hashOfSources(
  directory: string,
  { id, files }: ProblemDirectory,
  below: string,
): Promise<string> {
  const hash = createHash('sha256').update(`${BUILDER}\0${id}\0${below}`);
  for (const [name, text] of files) {
    const own = name.startsWith(below) ? name.slice(below.length) : null;
    const isSource = own !== null && (/^(generators|data\/sample)\//.test(own) || SOURCES.has(own));
    const isShared = below !== '' && (name === 'greenroom.yaml' || name.startsWith('generators/'));
    if (isSource || isShared) hash.update(`${name}\0${text}\0`);
  }
  return hash.update(await readFile(generatorTools(directory), 'utf8').catch(() => '')).digest('hex');
}
