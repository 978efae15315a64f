import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { expect, test } from 'vitest';

import { createSyntaxParser } from '../syntax/index.ts';
import { exampleProblem } from './problem.fixture.ts';
import { scoreSession } from './score-session.ts';
import { parseSessionCode } from './session-code.ts';
import { judge, type ScriptLine, sessionOf, submit, type } from './session-script.fixture.ts';

const require = createRequire(import.meta.url);
const parser = createSyntaxParser({
  runtime: () => readFile(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
  grammar: (language) =>
    readFile(require.resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${language}.wasm`)),
});

const MAP =
  'def pair_with_sum(nums, target):\n    position = {}\n    for i, num in enumerate(nums):\n        if target - num in position:\n            return [position[target - num], i]\n        position[num] = i\n    return []\n';
const LIST =
  'def pair_with_sum(nums, target):\n    seen = []\n    for i, num in enumerate(nums):\n        if target - num in seen:\n            return [seen.index(target - num), i]\n        seen.append(num)\n    return []\n';

async function read(lines: readonly ScriptLine[]) {
  const events = sessionOf(25, lines);
  const code = await parseSessionCode({ events, references: [], parser });
  const { rows } = scoreSession({ sessionId: 's', problem: exampleProblem, events, code });
  const levels = Object.fromEntries(
    rows.flatMap((row) => (row.observed ? [[row.signal, row] as const] : [])),
  );
  return { code, levels };
}

test('read is the accepted submission, whatever came after it', async () => {
  const { code, levels } = await read([
    ['1:00', type(MAP, 0)],
    ['5:00', submit('a', MAP), judge('a', 'AC')],
    ['6:00', submit('b', LIST), judge('b', 'TLE', ['large'])],
  ]);
  expect(code?.tree.source).toBe(MAP);
  expect(levels['data-structures']).toMatchObject({ level: 3 });
});

test('without an accepted one it is the last that compiled; its lines are cited', async () => {
  const { levels } = await read([
    ['1:00', type(LIST, 0)],
    ['5:00', submit('a', LIST), judge('a', 'TLE', ['large'])],
    ['6:00', submit('b', 'def pair(:'), judge('b', 'CE')],
  ]);
  expect(levels['data-structures']).toMatchObject({
    level: 1,
    evidence: [{ lines: [{ line: 4 }, { line: 5 }], at: 300_000 }],
  });
});

test('nothing handed in, or far too much, is not read', async () => {
  expect((await read([['1:00', type(MAP, 0)]])).code).toBeNull();
  const endless = MAP.repeat(200);
  const { code, levels } = await read([['5:00', submit('a', endless), judge('a', 'AC')]]);
  expect(code).toBeNull();
  expect(levels['readability']).toBeUndefined();
});
