import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { expect, test } from 'vitest';

import { createSyntaxParser } from '../../syntax/index.ts';
import { agreementOf, compareReadings } from './agreement.fixture.ts';

const require = createRequire(import.meta.url);
const parser = createSyntaxParser({
  runtime: () => readFile(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
  grammar: (language) =>
    readFile(require.resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${language}.wasm`)),
});

test('the assessors agree with two careful readings within one level, and mostly exactly', async () => {
  const compared = await compareReadings(parser);
  expect(new Set(compared.map(({ session }) => session)).size).toBe(24);
  for (const part of ['tuning', 'set-aside'] as const) {
    const { both, exact, apart } = agreementOf(compared.filter((each) => each.part === part));
    expect(apart).toEqual([]);
    expect(exact / both).toBeGreaterThanOrEqual(0.75);
  }
});
