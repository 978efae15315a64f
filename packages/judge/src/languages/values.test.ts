import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { hiddenTest, openRealJudge, requestOf, signatureOf, visibleTest } from '../request.fixture.ts';
import type { Judge } from '../request.ts';
import { failures, valuesByType } from './values.fixture.ts';

let judge: Judge;
beforeAll(async () => {
  judge = await openRealJudge();
});
afterAll(() => judge.close());

const languages = ['python', 'javascript', 'typescript'] as const;
type Language = (typeof languages)[number];
type Sources = Readonly<Record<Language, string>>;

function scripts(script: string): { javascript: string; typescript: string } {
  return { javascript: script, typescript: script };
}

describe.each(languages)('%s', (language) => {
  const echo: Sources = {
    python: 'def echo(a):\n    return a\n',
    javascript: 'function echo(a) { return a; }',
    typescript: 'function echo<T>(a: T): T { return a; }',
  };

  test.each(valuesByType)('%s goes in and out unchanged', async (type, values) => {
    expect(
      await failures(judge, 'echo', {
        language,
        source: echo[language],
        types: [[type], type],
        cases: values.map((value) => [[value], value]),
      }),
    ).toEqual([]);
  });

  test('linked lists are nodes', async () => {
    const source: Sources = {
      python: `
def reverse_list(a):
    previous = None
    while a:
        a.next, previous, a = previous, a, a.next
    return previous
`,
      ...scripts(`
function reverseList(a) {
  let previous = null;
  while (a !== null) [a.next, previous, a] = [previous, a, a.next];
  return previous;
}`),
    };
    expect(
      await failures(judge, 'reverse_list', {
        language,
        source: source[language],
        types: [['linked-list<int>'], 'linked-list<int>'],
        cases: [
          [[[1, 2, 3]], [3, 2, 1]],
          [[[]], []],
        ],
      }),
    ).toEqual([]);
  });

  test('trees are nodes, and new ones can be made', async () => {
    const source: Sources = {
      python: `
def mirror(a: Optional[TreeNode]) -> TreeNode | None:
    return TreeNode(a.val * 2, mirror(a.right), mirror(a.left)) if a else None
`,
      javascript:
        'function mirror(a) { return a && new TreeNode(a.val * 2, mirror(a.right), mirror(a.left)); }',
      typescript: `
function mirror(a: TreeNode | null): TreeNode | null {
  return a === null ? null : new TreeNode(a.val * 2, mirror(a.right), mirror(a.left));
}`,
    };
    expect(
      await failures(judge, 'mirror', {
        language,
        source: source[language],
        types: [['tree<int>'], 'tree<int>'],
        cases: [
          [[[1, 2, 3, 4]], [2, 6, 4, null, null, null, 8]],
          [[[]], []],
        ],
      }),
    ).toEqual([]);
  });

  test('own node classes serve as well', async () => {
    const source: Sources = {
      python: `
class ListNode:
    def __init__(self, val, next=None):
        self.val, self.next = val, next

def build(a):
    return ListNode(a, ListNode(a + 1))
`,
      javascript: `
class ListNode { constructor(val, next = null) { this.val = val; this.next = next; } }
const build = (a) => new ListNode(a, new ListNode(a + 1));`,
      typescript: `
class ListNode { constructor(public val: number, public next: ListNode | null = null) {} }
const build = (a: number) => new ListNode(a, new ListNode(a + 1));`,
    };
    expect(
      await failures(judge, 'build', {
        language,
        source: source[language],
        types: [['int'], 'linked-list<int>'],
        cases: [[[4], [4, 5]]],
      }),
    ).toEqual([]);
  });

  test.each(['two_words', 'twoWords'])('the function may be called %s', async (name) => {
    const source =
      language === 'python' ? `def ${name}(a, b): return a + b` : `function ${name}(a, b) { return a + b; }`;
    expect(
      await failures(judge, 'two_words', {
        language,
        source,
        types: [['int', 'int'], 'int'],
        cases: [[[1, 2], 3]],
      }),
    ).toEqual([]);
  });

  test('a class Solution is understood', async () => {
    const source =
      language === 'python'
        ? 'class Solution:\n    def twoWords(self, a: List[int]) -> int:\n        return len(a)\n'
        : 'class Solution { twoWords(a) { return a.length; } }';
    expect(
      await failures(judge, 'two_words', {
        language,
        source,
        types: [['list<int>'], 'int'],
        cases: [[[[1, 2]], 2]],
      }),
    ).toEqual([]);
  });

  test('an answer of the wrong type is wrong, and says what is wrong', async () => {
    const nothing: Sources = { python: 'def solve(a):\n    pass', ...scripts('function solve(a) {}') };
    const text: Sources = {
      python: 'def solve(a):\n    return "7"',
      ...scripts('function solve(a) { return "7"; }'),
    };
    const tests = [visibleTest([7], 7), hiddenTest([7], 7)];
    const forgotten = await judge.judge(requestOf(language, nothing[language], tests));
    expect(forgotten.verdict).toBe('WA');
    expect(forgotten.tests.map(({ message }) => message)).toEqual([
      'The answer must be a whole number, not null. Is a return missing?',
      'The answer must be a whole number, not null. Is a return missing?',
    ]);
    const quoted = await judge.judge(requestOf(language, text[language], tests));
    expect(quoted.tests.map(({ message }) => message)).toEqual([
      'The answer must be a whole number, not "7"',
      'The answer is not of the type int',
    ]);
  });
});

async function messageOf(language: Language, returns: string, expression: string): Promise<string> {
  const source =
    language === 'python'
      ? `import decimal, math\ndef solve(a):\n    return ${expression}\n`
      : `function solve(a) { return ${expression}; }`;
  const verdict = await judge.judge(
    requestOf(language, source, [visibleTest([0], 0)], { signature: signatureOf('solve', ['int'], returns) }),
  );
  expect(verdict.verdict).toBe('WA');
  return verdict.tests[0]?.message ?? '';
}

test.each([
  ['float', 'float("nan")', /holds nan, which is not a number/],
  ['float', 'math.inf', /holds inf, which is not a number/],
  ['int', '10 ** 30', /whole number of 100 bits, beyond/],
  ['int', '4 / 2', /holds 2\.0, a float, where an int belongs; \/\/ divides/],
  ['int', 'True', /must be a whole number, not true/],
  ['list<int>', '{1, 2}', /a value of type set.*list\(\)/],
  ['list<int>', '(x for x in [1])', /a value of type generator.*list\(\)/],
  ['list<int>', '{"a": 1}', /must be a list in square brackets, not \{"a":1\}/],
  ['float', 'decimal.Decimal(1)', /a value of type Decimal/],
  ['int', 'print', /a value of type builtin_function_or_method/],
  ['linked-list<int>', '[1, 2]', /must be a ListNode or None, not a value of type list/],
  ['tree<int>', '[1, 2]', /must be a TreeNode or None/],
  ['linked-list<int>', '(lambda n: setattr(n, "next", n) or n)(ListNode(1))', /has a cycle/],
  ['tree<int>', '(lambda n: TreeNode(0, n, n))(TreeNode(1))', /the same node twice/],
])('Python: %s given as %s', async (returns, expression, message) => {
  expect(await messageOf('python', returns, expression)).toMatch(message);
});

test.each([
  ['float', 'NaN', /holds NaN, which is not a number/],
  ['float', '1 / 0', /holds Infinity/],
  ['int', '2 ** 60', /whole number beyond/],
  ['int', '10n ** 30n', /a bigint beyond/],
  ['int', '() => 1', /a function, which the signature does not allow/],
  ['int', 'Symbol("a")', /a symbol/],
  ['int', '2.5', /must be a whole number, not 2\.5/],
  ['list<int>', 'new Set([1])', /a value of type Set.*\[\.\.\.value\]/],
  ['list<int>', 'new Map()', /a value of type Map/],
  ['int', 'Promise.resolve(1)', /returned a Promise/],
  ['int', '(() => { const a = {}; a.a = a; return a; })()', /cannot be written as JSON.*circular/i],
  ['list<int>', '(() => { const a = []; a.push(a); return a; })()', /nested too deeply|circular/],
  ['linked-list<int>', '[1, 2]', /must be a ListNode or null, not a value of type Array/],
  ['tree<int>', '7', /must be a TreeNode or null, not a value of type number/],
  ['linked-list<int>', '(() => { const n = new ListNode(1); n.next = n; return n; })()', /has a cycle/],
])('JavaScript: %s given as %s', async (returns, expression, message) => {
  expect(await messageOf('javascript', returns, expression)).toMatch(message);
});

test('JavaScript: small bigints and typed arrays are numbers and lists', async () => {
  expect(
    await failures(judge, 'solve', {
      language: 'javascript',
      source: 'function solve(a) { return new Int32Array([Number(BigInt(a)), 2]); }',
      types: [['int'], 'list<int>'],
      cases: [[[1], [1, 2]]],
    }),
  ).toEqual([]);
});
