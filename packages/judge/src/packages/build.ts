// Builds the hidden tests of a problem when they are missing or stale.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { fail, ok, type Result } from '@greenroom/core/base';
import type { Problem } from '@greenroom/core/coding';
import { type Fault, fault, parseProblem } from '@greenroom/core/packs';

import { type ProblemDirectory, readDirectory } from './directory.ts';
import { generatorTools } from './generator.ts';
import { generatorFile, makeTests } from './making.ts';
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
  readonly categories: Problem['categories'];
}

/**
 * Makes `data/secret`; a second call finds it fresh and does nothing. Safe in several processes at once.
 * Content that is not trusted is left as it is: its tests are there, or it is refused.
 */
export async function buildTests(
  directory: string,
  { trusted = isOwnContent(directory) }: BuildOptions = {},
): Promise<Result<BuiltTests, readonly Fault[]>> {
  const read = await readDirectory(directory);
  if (!read.ok) return read;
  const before = await countTests(directory);
  if (!trusted) {
    return Object.keys(before).length > 0 ? ok({ rebuilt: false, categories: before }) : fail([notTrusted()]);
  }
  const key = await hashOfSources(directory, read.value);
  if ((await builtKey(directory)) === key) return ok({ rebuilt: false, categories: before });
  const parsed = parseProblem({ ...read.value, categories: {} });
  if (!parsed.ok) return parsed;
  const tests = await makeTests(directory, parsed.value);
  if (!tests.ok) return tests;
  await replaceHidden(directory, key, tests.value);
  return ok({ rebuilt: true, categories: await countTests(directory) });
}

function notTrusted(): Fault {
  const seen =
    'The problem comes from elsewhere and brings a program that makes its tests, but not the tests.';
  const advice =
    'Get the package with data/secret in it; or, if you have read the program, build with --trust.';
  return fault('not-trusted', { file: generatorFile, seen, advice });
}

async function hashOfSources(directory: string, { id, files }: ProblemDirectory): Promise<string> {
  const hash = createHash('sha256').update(`${BUILDER}\0${id}\0`);
  for (const [name, text] of files) {
    const isSource = /^(generators|data\/sample)\//.test(name) || SOURCES.has(name);
    if (isSource) hash.update(`${name}\0${text}\0`);
  }
  return hash.update(await readFile(generatorTools(directory), 'utf8').catch(() => '')).digest('hex');
}
