// The readability rules of core on parsed programs: here, because the parser's files are here.

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { reviewCode, type ReviewContext } from '@greenroom/core/coding';
import type { SyntaxLanguage } from '@greenroom/core/syntax';

import { syntaxParser } from './grammars.ts';

async function review(language: SyntaxLanguage, source: string, context: ReviewContext = {}) {
  const tree = await syntaxParser().parse(language, source);
  if (tree === null) throw new Error('no tree');
  const read = reviewCode(tree, context);
  if (read === null) throw new Error('not read');
  return read;
}

async function told(language: SyntaxLanguage, source: string, context: ReviewContext = {}) {
  const { findings } = await review(language, source, context);
  return findings
    .filter(({ kind }) => kind !== 'celebratory')
    .map(({ rule, where }) => `${where.line} ${rule}`);
}

test.each([
  [
    'python',
    'def f(graph, start):\n    queue = [start]\n    while queue:\n        queue.pop(0)\n    return 0\n',
    4,
  ],
  [
    'javascript',
    'function f(graph, start) {\n  const queue = [start];\n  while (queue.length) queue.shift();\n}',
    3,
  ],
  ['typescript', 'function f(queue: number[]) {\n  while (queue.length) queue.shift();\n}', 2],
  [
    'java',
    'class S { void f() {\nList<Integer> q = new ArrayList<>();\nwhile (!q.isEmpty()) {\nq.remove(0);\n} } }',
    4,
  ],
  ['cpp', 'void f(vector<int> q) {\nwhile (!q.empty())\nq.erase(q.begin());\n}', 3],
] as const)('a list as a queue is found in %s', async (language, source, line) => {
  expect(await told(language, source)).toEqual([`${line} list-as-queue`]);
});

test('a queue that moves nothing is none of it', async () => {
  const deque =
    'from collections import deque\ndef f(start):\n    queue = deque([start])\n    while queue:\n        queue.popleft()\n    return 0\n';
  expect(await told('python', deque)).toEqual([]);
  const slice =
    'package p\nfunc f(start int) int {\n\tqueue := []int{start}\n\tfor len(queue) > 0 {\n\t\tqueue = queue[1:]\n\t}\n\treturn 0\n}\n';
  expect(await told('go', slice)).toEqual([]);
});

test('what the task prescribes is nobody’s choice', async () => {
  const source = 'def process(data):\n    return len(data)\n';
  expect(await told('python', source)).toEqual(['1 vague-name']);
  expect(await told('python', source, { entry: 'process', given: ['data'] })).toEqual([]);
});

test('a kind can be left out', async () => {
  const source = 'def price(units):\n    return units * 0.31\n';
  expect(await told('python', source)).toEqual(['2 magic-number']);
  expect(await told('python', source, { without: new Set(['magic-number']) })).toEqual([]);
});

test('idioms are left alone', async () => {
  const python = `MOD = 10**9 + 7


def ways(n, k):
    dp = [[0] * 26 for _ in range(n)]
    lo, hi = 0, n
    while n:
        n //= 10
    for i in range(26):
        for j in range(k):
            dp[i][j] = (dp[i - 1][j] + i % 3) % MOD
    return dp[lo][hi]
`;
  expect(await told('python', python)).toEqual([]);
  const go =
    'package p\nfunc f(fields []string) error {\n\tfor _, field := range fields {\n\t\t_, err := g(field)\n\t\tif err != nil {\n\t\t\treturn err\n\t\t}\n\t\tif err := h(field); err != nil {\n\t\t\treturn err\n\t\t}\n\t}\n\treturn nil\n}\n';
  expect(await told('go', go)).toEqual([]);
});

test('functions within a function know names of outside', async () => {
  const source = `def count(root):
    total = 0

    def walk(node):
        nonlocal total
        if node is None:
            return
        total += 1
        walk(node.left)
        walk(node.right)

    walk(root)
    return total
`;
  expect(await told('python', source)).toEqual([]);
});

test('a text of functions that nobody calls is no dead code; a program that runs may have some', async () => {
  const two = 'def one():\n    return 1\n\n\ndef two():\n    return 2\n';
  expect(await told('python', two)).toEqual([]);
  expect(await told('python', `${two}\n\nprint(one())\n`)).toEqual(['5 dead-code']);
  expect(await told('python', two, { entry: 'two' })).toEqual(['1 dead-code']);
});

test('names of one letter may hide others within one line', async () => {
  const source =
    'package p\nfunc f(words [][]int) {\n\tfor i := range words {\n\t\tword := words[i]\n\t\tsort.Slice(word, func(i, j int) bool { return word[i] < word[j] })\n\t}\n}\n';
  expect(await told('go', source)).toEqual([]);
});

test('a method is hidden by no variable; a value may be kept within its bounds', async () => {
  const method = 'class Box { Deque<Integer> recent() { Deque<Integer> recent = make(); return recent; } }';
  expect(await told('java', method)).toEqual([]);
  const bounds =
    'package p\nfunc f(agents int, tickets []int) int {\n\tfree := 0\n\tif agents > len(tickets) {\n\t\tagents = len(tickets)\n\t}\n\treturn free + agents\n}\n';
  expect(await told('go', bounds)).toEqual([]);
});

test('a task handed out as `var` does not forbid `const`', async () => {
  const source = 'var solve = function (nums) {\n  const [first] = nums;\n  return first;\n};\n';
  expect(await told('javascript', source, { entry: 'solve' })).toEqual([]);
});

// McCabe: decisions + 1. Campbell, pages 5 to 7: nesting adds, a run of like operators counts once, `else if` does not nest.
test.each([
  ['python', 'def f(a, b):\n    return a\n', 1, 0],
  ['python', 'def f(a, b):\n    if a and b and not a:\n        return 1\n    return 2\n', 4, 2],
  [
    'python',
    'def f(a, b):\n    for i in a:\n        if i:\n            while b:\n                b -= 1\n',
    4,
    6,
  ],
  ['javascript', 'function f(a) { if (a) { g(); } else if (a > 1) { h(); } else { k(); } }', 3, 3],
  [
    'javascript',
    'function f(a) { switch (a) { case 1: return 1; case 2: return 2; default: return 3; } }',
    3,
    1,
  ],
  ['java', 'class S { int f(int a) { return a > 0 && a < 3 || a == 7 ? f(a - 1) : 0; } }', 4, 4],
] as const)('%s: %s', async (language, source, cyclomatic, cognitive) => {
  const { functions } = await review(language, source);
  expect(functions).toMatchObject([{ name: 'f', cyclomatic, cognitive }]);
});

test('far more than the reference is too much', async () => {
  const plain = await syntaxParser().parse('python', 'def least(nums):\n    return min(nums)\n');
  if (plain === null) throw new Error('no tree');
  const source = `class Least:
    def __init__(self):
        self.value = None

    def see(self, num):
        if self.value is None or num < self.value:
            self.value = num

    def result(self):
        return self.value


def least(nums):
    kept = Least()
    for num in nums:
        kept.see(num)
    return kept.result()
`;
  expect(await told('python', source, { references: [plain] })).toEqual(['1 over-engineered']);
  expect(await told('python', source)).toEqual([]);
});

test('what does not parse is not read', async () => {
  const tree = await syntaxParser().parse('python', 'def f(:\n');
  expect(tree === null ? null : reviewCode(tree)).toBeNull();
});

const pieces = fc.constantFrom(
  'def f(a):\n    ',
  'if a:\n        ',
  'return a\n    ',
  'x = [1]\n    ',
  'x.pop(0)\n    ',
  'for i in x:\n        ',
  '# a = 1\n    ',
  'pass\n',
);

test('any program that parses is read, within its lines, the same each time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (parts) => {
      const source = parts.join('');
      const tree = await syntaxParser().parse('python', source);
      const read = tree === null ? null : reviewCode(tree);
      if (read === null || tree === null) return;
      expect(reviewCode(tree)).toEqual(read);
      for (const { where } of read.findings) {
        expect(where.line).toBeGreaterThan(0);
        expect(where.endLine).toBeLessThanOrEqual(source.split('\n').length);
      }
    }),
    { numRuns: 150 },
  );
});
