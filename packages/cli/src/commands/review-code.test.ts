import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { codeReviewSchema } from '@greenroom/core/coding';

import { greenroom, scratchDirectory } from '../cli.fixture.ts';

let scratch: string;
beforeAll(() => {
  scratch = scratchDirectory();
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function fileOf(name: string, source: string): string {
  const file = path.join(scratch, name);
  writeFileSync(file, source);
  return file;
}

test('findings have a line and a reason; an essential one is a negative result', async () => {
  const file = fileOf(
    'slow.py',
    'def unique(words):\n    kept = []\n    for word in words:\n        if word not in kept:\n            kept.append(word)\n    return kept\n',
  );
  const { code, stdout } = await greenroom(['review', 'code', file, '--json']);
  expect(code).toBe(1);
  const { findings, functions } = codeReviewSchema.parse(JSON.parse(stdout));
  expect(findings).toMatchObject([{ rule: 'list-membership', where: { line: 4 } }]);
  expect(functions).toMatchObject([{ name: 'unique', lines: 6, cyclomatic: 3, cognitive: 3 }]);
});

test('what is good is said too', async () => {
  const file = fileOf(
    'first.ts',
    'export function first(words: string[]): string {\n  if (words.length === 0) return "";\n  const [word] = words;\n  return word ?? "";\n}\n',
  );
  const { code, stdout } = await greenroom(['review', 'code', file]);
  expect(code).toBe(0);
  expect(stdout).toContain('(guard-clause)');
});

test.each([
  ['broken syntax', 'broken.py', 'def f(:\n', 'does not parse'],
  ['a language without rules', 'query.sql', 'SELECT 1;', 'not reviewed'],
])('%s is a mistake in the call', async (_, name, source, message) => {
  const { code, stderr } = await greenroom(['review', 'code', fileOf(name, source)]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
