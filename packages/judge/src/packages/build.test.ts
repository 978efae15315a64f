import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { describeFault } from '@greenroom/core/packs';

import { buildTests } from './build.ts';
import { type ContentCopy, copyContent } from './content.fixture.ts';
import { readProblem, readTests } from './problem.ts';

let content: ContentCopy;
beforeEach(() => {
  content = copyContent();
});
afterEach(() => content.remove());

const build = () => buildTests(content.problem, { trusted: true });

/** SHA-256 over the names and contents of every file below `data`. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const data = path.join(content.problem, 'data');
  for (const name of readdirSync(data, { recursive: true, encoding: 'utf8' }).sort()) {
    hash.update(name);
    if (/\.\w+$/.test(name)) hash.update(readFileSync(path.join(data, name)));
  }
  return hash.digest('hex');
}

async function faults(): Promise<readonly string[]> {
  const built = await build();
  return built.ok ? [] : built.problem.map(describeFault);
}

test('tests are made once, the same ones every time, and again only when their sources change', async () => {
  expect(await build()).toMatchObject({
    ok: true,
    value: { rebuilt: true, categories: { empty: 2, single: 4 } },
  });
  const first = fingerprint();
  expect(await build()).toMatchObject({
    ok: true,
    value: { rebuilt: false, categories: { empty: 2, single: 4 } },
  });

  content.edit('statement/problem.en.md', 'gift card', 'voucher');
  expect(await build()).toMatchObject({ ok: true, value: { rebuilt: false } });

  rmSync(path.join(content.problem, 'data', 'secret'), { recursive: true });
  expect(await build()).toMatchObject({ ok: true, value: { rebuilt: true } });
  expect(fingerprint()).toBe(first);

  content.edit('generators/tests.mjs', '[[], 0],', '');
  expect(await build()).toMatchObject({ ok: true, value: { rebuilt: true, categories: { empty: 1 } } });
  expect(fingerprint()).not.toBe(first);
});

test('built tests are read with the samples in front', async () => {
  await build();
  const read = await readProblem(content.problem);
  if (!read.ok) throw new Error('the problem is sound');
  const tests = await readTests(content.problem, read.value.problem);
  expect(tests.slice(0, 3)).toEqual([
    { name: 'sample/1', category: 'sample', args: [[4, 11, 5, 3], 9], expected: [0, 2] },
    { name: 'sample/2', category: 'sample', args: [[-3, 8, 10, 6], 3], expected: [0, 3] },
    { name: 'empty/001', category: 'empty', args: [[], 0], expected: [] },
  ]);
  const hidden = Object.values(read.value.problem.categories).reduce((sum, count) => sum + count, 0);
  expect(tests).toHaveLength(hidden + 2);
});

test('several builds at once leave one whole set', async () => {
  const built = await Promise.all([build(), build(), build(), build()]);
  expect(built.every(({ ok }) => ok)).toBe(true);
  const together = fingerprint();
  rmSync(path.join(content.problem, 'data', 'secret'), { recursive: true });
  await build();
  expect(fingerprint()).toBe(together);
});

describe('content from elsewhere', () => {
  test('is refused when its tests are not there', async () => {
    const built = await buildTests(content.problem);
    expect(built).toMatchObject({ ok: false, problem: [{ rule: 'not-trusted' }] });
    expect(readdirSync(path.join(content.problem, 'data'))).toEqual(['sample']);
  });

  test('is taken as it is when they are', async () => {
    await build();
    content.edit('generators/tests.mjs', '[[], 0],', '');
    expect(await buildTests(content.problem)).toMatchObject({
      ok: true,
      value: { rebuilt: false, categories: { empty: 2 } },
    });
  });
});

describe('what is wrong is named', () => {
  const generator = 'generators/tests.mjs';

  test('a generator that imports something else', async () => {
    content.edit(generator, "'../../../generate.mjs'", "'node:fs'");
    expect(await faults()).toEqual([
      expect.stringMatching(/^generators\/tests\.mjs: .*may import only generate\.mjs, not node:fs/s),
    ]);
  });

  test('a generator that throws dice of its own', async () => {
    content.edit(generator, '[[], 0],', '[[], Math.random()],');
    expect(await faults()).toEqual([expect.stringContaining('Draw from the random source')]);
  });

  test('a category that is none', async () => {
    content.edit(generator, 'empty:', 'nothing:');
    expect(await faults()).toEqual([expect.stringContaining('nothing is no category; write one of empty,')]);
  });

  test('tests that are no lists', async () => {
    content.edit(generator, '[[], 0],', '7,');
    expect(await faults()).toEqual([expect.stringContaining('must return a list of tests')]);
  });

  test('an argument out of range', async () => {
    content.edit(generator, '[[], 0],', '[[], 3e9],');
    expect(await faults()).toEqual([
      expect.stringMatching(/^generators\/tests\.mjs, empty\[0\]: target holds 3000000000, which is outside/),
    ]);
  });

  test('an argument that the problem itself forbids', async () => {
    content.write(
      generator,
      `${content.read(generator)}export const isValid = ([nums]) => nums.length > 0 || 'Too short.';`,
    );
    expect(await faults()).toEqual([expect.stringMatching(/empty\[0\]: Too short\./)]);
  });

  test('a sample that is wrong', async () => {
    content.write('data/sample/1.ans', '[1, 2]\n');
    expect(await faults()).toEqual([
      expect.stringMatching(
        /^data\/sample\/, sample 1: It says \[1,2\], but accepted\/best\.ts says \[0,2\]\./,
      ),
    ]);
  });

  test('a reference that does not define the function', async () => {
    content.edit('submissions/accepted/best.ts', 'function pairWithSum', 'function pairOfSum');
    expect(await faults()).toEqual([expect.stringContaining('does not define what the signature asks for')]);
  });

  test('a reference that crashes', async () => {
    content.edit(
      'submissions/accepted/best.ts',
      'const firstPosition',
      "if (nums.length === 1) throw new Error('Oops');\n  const firstPosition",
    );
    expect(await faults()).toEqual([
      expect.stringMatching(/^submissions\/accepted\/best\.ts, single\[0\]: Error: Oops/),
    ]);
  });

  test('nothing is left behind by a build that failed', async () => {
    content.edit(generator, '[[], 0],', '7,');
    await build();
    expect(readdirSync(path.join(content.problem, 'data'))).toEqual(['sample']);
  });
});

describe('reading a directory', () => {
  test('links and hidden files are not read', async () => {
    writeFileSync(path.join(content.problem, '.hidden'), 'secret');
    symlinkSync('/etc/hostname', path.join(content.problem, 'statement', 'host.txt'));
    const before = copyContent();
    const [one, other] = [await readProblem(content.problem), await readProblem(before.problem)];
    before.remove();
    expect(one.ok && other.ok && one.value.problem.revision === other.value.problem.revision).toBe(true);
  });

  test('a directory that is not there, or holds far too much, is refused', async () => {
    expect(await readProblem(path.join(content.problem, 'nowhere'))).toMatchObject({
      ok: false,
      problem: [{ rule: 'unreadable-file' }],
    });
    mkdirSync(path.join(content.problem, 'big'));
    writeFileSync(path.join(content.problem, 'big', 'file.bin'), Buffer.alloc(5 * 1024 * 1024));
    expect(await readProblem(content.problem)).toMatchObject({
      ok: false,
      problem: [{ rule: 'unreadable-file', where: { file: 'big/file.bin' } }],
    });
  });
});
