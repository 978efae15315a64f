import { expect, test } from 'vitest';
import fc from 'fast-check';

import {
  childOf,
  MAX_SOURCE,
  nodesOf,
  type SyntaxLanguage,
  type SyntaxNode,
  textOf,
  visit,
} from '@greenroom/core/syntax';

import { syntaxParser } from './grammars.ts';

const functions: readonly (readonly [SyntaxLanguage, string, string])[] = [
  ['python', 'function_definition', 'def twice(x):\n    return 2 * x\n'],
  ['javascript', 'function_declaration', 'function twice(x) { return 2 * x; }'],
  ['typescript', 'function_declaration', 'function twice(x: number): number { return 2 * x; }'],
  ['java', 'method_declaration', 'class Solution { int twice(int x) { return 2 * x; } }'],
  ['cpp', 'function_definition', 'int twice(int x) { return 2 * x; }'],
  ['go', 'function_declaration', 'package p\nfunc twice(x int) int { return 2 * x }'],
  ['rust', 'function_item', 'fn twice(x: i64) -> i64 { 2 * x }'],
];

async function parse(language: SyntaxLanguage, source: string) {
  const tree = await syntaxParser().parse(language, source);
  if (tree === null) throw new Error('no tree');
  return tree;
}

test.each(functions)('%s is parsed into plain data', async (language, type, source) => {
  const tree = await parse(language, source);
  expect(tree.broken).toBe(false);
  const [found, ...others] = nodesOf(tree.root, type);
  expect(others).toEqual([]);
  expect(textOf(tree, found ?? tree.root)).toContain('twice');
  expect(structuredClone(tree)).toEqual(tree);
});

test('offsets and columns count UTF-16 code units, lines start at one', async () => {
  const tree = await parse('python', '# ß𝄞\nname = "𝄞", other\n');
  const [, other] = nodesOf(tree.root, 'identifier');
  expect(other).toMatchObject({ line: 2, column: 14 });
  expect(textOf(tree, other ?? tree.root)).toBe('other');
});

test('fields name what a child is to its parent', async () => {
  const tree = await parse('python', 'if a < b:\n    pass\n');
  const [branch] = nodesOf(tree.root, 'if_statement');
  const condition = branch === undefined ? null : childOf(branch, 'condition');
  expect(condition?.type).toBe('comparison_operator');
  expect(textOf(tree, condition ?? tree.root)).toBe('a < b');
});

test('what does not parse is broken, and still there', async () => {
  const tree = await parse('python', 'def twice(x:\n    return 2 * x\n');
  expect(tree.broken).toBe(true);
  expect([...visit(tree.root)].some(({ node }) => node.broken)).toBe(true);
});

test('what is far too long or too deep is no program', async () => {
  expect(await syntaxParser().parse('javascript', 'x;'.repeat(MAX_SOURCE))).toBeNull();
  expect(await syntaxParser().parse('javascript', `${'['.repeat(20_000)}${']'.repeat(20_000)}`)).toBeNull();
});

test('any text gives a tree whose nodes lie within their parents and in order', async () => {
  const bits = ['if', ' ', '(', ')', 'x', '<', '1', ':', '\n', '\t', '{', '}', '"', "'", '=', '𝄞'];
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...bits) }));
  const language = fc.constantFrom(...functions.map(([each]) => each));
  await fc.assert(
    fc.asyncProperty(language, text, async (each, source) => {
      const { root } = await parse(each, source);
      expect([...visit(root)].filter(({ node }) => !isOrdered(node))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

function isOrdered({ start, end, children }: SyntaxNode): boolean {
  return children.every((child, at) => child.start >= (children[at - 1]?.end ?? start) && child.end <= end);
}
