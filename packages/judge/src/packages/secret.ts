// The hidden tests on disk: data/secret/<category>/NNN.in and NNN.ans, and a stamp of what they were made of.

import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Json } from '@greenroom/core/base';
import type { Problem, Signature, TestCase } from '@greenroom/core/coding';
import {
  formatAnswer,
  formatInput,
  hiddenCategories,
  type HiddenCategory,
  parseAnswer,
  parseInput,
} from '@greenroom/core/packs';

export interface HiddenTest {
  readonly category: HiddenCategory;
  readonly args: readonly Json[];
  readonly answer: Json;
}

const STAMP = 'built.json';

function secretDirectory(directory: string): string {
  return path.join(directory, 'data', 'secret');
}

/** The hash of what the tests were made of; `null` when nobody built them here. */
export async function builtKey(directory: string): Promise<string | null> {
  try {
    const stamp: unknown = JSON.parse(await readFile(path.join(secretDirectory(directory), STAMP), 'utf8'));
    const isStamp = typeof stamp === 'object' && stamp !== null && 'key' in stamp;
    return isStamp ? String(stamp.key) : null;
  } catch {
    return null;
  }
}

/** How many tests each category has on disk; `{}` when there are none. */
export async function countTests(directory: string): Promise<Problem['categories']> {
  const counts: Partial<Record<HiddenCategory, number>> = {};
  for (const category of hiddenCategories) {
    const count = (await testNames(directory, category)).length;
    if (count > 0) counts[category] = count;
  }
  return counts;
}

async function testNames(directory: string, category: HiddenCategory): Promise<readonly string[]> {
  const names = await readdir(path.join(secretDirectory(directory), category)).catch(ignoreMissing);
  return names
    .filter((name) => name.endsWith('.in'))
    .map((name) => name.slice(0, -'.in'.length))
    .sort();
}

function ignoreMissing(error: NodeJS.ErrnoException): readonly string[] {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
  throw error;
}

/**
 * Reads every hidden test, in the order of the categories. Names are `<category>/<number>`.
 * @throws when a file is not what the signature asks for, or is missing
 */
export async function readHidden(directory: string, signature: Signature): Promise<readonly TestCase[]> {
  const tests: TestCase[] = [];
  for (const category of hiddenCategories) {
    for (const number of await testNames(directory, category)) {
      const name = `${category}/${number}`;
      const file = path.join(secretDirectory(directory), category, number);
      const args = parseInput(await readFile(`${file}.in`, 'utf8'), signature);
      if (!args.ok) throw new Error(`${file}.in: ${args.problem}`);
      const expected = parseAnswer(await readFile(`${file}.ans`, 'utf8'), signature, args.value);
      if (!expected.ok) throw new Error(`${file}.ans: ${expected.problem}`);
      tests.push({ name, category, args: args.value, expected: expected.value });
    }
  }
  return tests;
}

/** Writes the tests aside, then moves them into place as a whole; whoever else does the same writes the same. */
export async function replaceHidden(
  directory: string,
  key: string,
  tests: readonly HiddenTest[],
): Promise<void> {
  const aside = path.join(directory, 'data', `.secret-${randomBytes(6).toString('hex')}`);
  try {
    await writeHidden(aside, tests);
    await writeFile(path.join(aside, STAMP), `${JSON.stringify({ key })}\n`);
    await moveIntoPlace(directory, aside, key);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function writeHidden(aside: string, tests: readonly HiddenTest[]): Promise<void> {
  const counts = new Map<HiddenCategory, number>();
  for (const { category, args, answer } of tests) {
    const number = (counts.get(category) ?? 0) + 1;
    counts.set(category, number);
    if (number === 1) await mkdir(path.join(aside, category), { recursive: true });
    const file = path.join(aside, category, String(number).padStart(3, '0'));
    await writeFile(`${file}.in`, formatInput(args));
    await writeFile(`${file}.ans`, formatAnswer(answer));
  }
}

async function moveIntoPlace(directory: string, aside: string, key: string): Promise<void> {
  const place = secretDirectory(directory);
  const old = `${aside}-old`;
  try {
    for (;;) {
      await rename(place, old).catch(ignoreMissing);
      await rm(old, { recursive: true, force: true });
      try {
        await rename(aside, place);
        return;
      } catch (error) {
        // Another process was faster: fine when it brought the same, otherwise ours go over its.
        const code = (error as NodeJS.ErrnoException).code;
        if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'EPERM') throw error;
        if ((await builtKey(directory)) === key) return;
      }
    }
  } finally {
    await rm(old, { recursive: true, force: true });
  }
}
