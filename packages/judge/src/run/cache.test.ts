import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { cacheKey, openCache } from './cache.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'cache-'));
});
afterEach(() => rm(directory, { recursive: true }));

/** A file that was last used so many minutes ago. */
async function age(name: string, minutes: number): Promise<void> {
  const then = new Date(Date.now() - minutes * 60_000);
  await utimes(path.join(directory, name), then, then);
}

test('what was made once is found again, by another judge too', async () => {
  let made = 0;
  const make = async () => Buffer.from(`made ${++made}`);
  const first = await openCache(directory, 1000).file('a', make);
  const second = await openCache(directory, 1000).file('a', make);
  expect(second).toEqual(first);
  if (!('file' in first)) throw new Error('There is no file');
  expect(await readFile(first.file, 'utf8')).toBe('made 1');
});

test('many who want the same thing make it once; a failure is told to all and made anew', async () => {
  const cache = openCache(directory, 1000);
  let made = 0;
  const fail = async () => ({ failure: ++made });
  expect(await Promise.all([1, 2, 3].map(() => cache.file('a', fail)))).toEqual(
    [1, 2, 3].map(() => ({ failure: 1 })),
  );
  expect(await cache.file('a', fail)).toEqual({ failure: 2 });
  await expect(cache.file('a', () => Promise.reject(new Error('no compiler')))).rejects.toThrow(
    'no compiler',
  );
  expect(await cache.file('a', async () => Buffer.from('x'))).toHaveProperty('file');
  expect(await readdir(directory)).toEqual(['a']);
});

test('the longest unused goes first when there is no more room, the newest stays whatever its size', async () => {
  const cache = openCache(directory, 100);
  const put = (key: string, bytes: number) => cache.file(key, async () => Buffer.alloc(bytes));
  for (const [index, key] of ['a', 'b', 'c'].entries()) {
    await put(key, 30);
    await age(key, 10 - index);
  }
  // It is used, so that it is no longer the oldest.
  await put('a', 30);
  await put('d', 30);
  expect((await readdir(directory)).sort()).toEqual(['a', 'd']);
  await put('huge', 500);
  expect(await readdir(directory)).toEqual(['huge']);
});

test('beginnings that a killed judge left go once they are old', async () => {
  await writeFile(path.join(directory, 'x.abc.part'), 'begun');
  await writeFile(path.join(directory, 'y.abc.part'), 'just begun');
  await age('x.abc.part', 60);
  await openCache(directory, 1000).file('a', async () => Buffer.from('x'));
  expect((await readdir(directory)).sort()).toEqual(['a', 'y.abc.part']);
});

test('different parts make different keys, wherever their borders are', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
      const same = JSON.stringify(a) === JSON.stringify(b);
      expect(cacheKey(...a) === cacheKey(...b)).toBe(same);
    }),
  );
});
