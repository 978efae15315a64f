import { starterCode } from '@greenroom/core/coding';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  firstOf,
  hiddenTest,
  LIMITS,
  openRealJudge,
  requestOf,
  signatureOf,
  visibleTest,
} from '../../request.fixture.ts';
import type { Judge } from '../../request.ts';
import { failures, valuesByType } from '../values.fixture.ts';

let judge: Judge;
beforeAll(async () => {
  judge = await openRealJudge();
});
afterAll(() => judge.close());

const language = 'java';
const tests = [visibleTest([7], 7), hiddenTest([7], 7)];

function run(source: string, given = tests, changes = {}) {
  return judge.judge(requestOf(language, source, given, changes));
}

describe('values', () => {
  test.each(valuesByType)('%s goes in and out of the starter unchanged', async (type, values) => {
    const { text, body } = starterCode(signatureOf('echo', [type], type), language);
    const returns = /public (\S+) echo\(/.exec(text)?.[1] ?? '';
    const source = `${text.slice(0, body[0])}return a;${text.slice(body[1])}`.replace(
      /int a\)/,
      `${returns} a)`,
    );
    const cases = values.map((value) => [[value], value] as const);
    expect(
      await failures(judge, 'echo', {
        language,
        source,
        types: [[type], type],
        cases: cases.map(([args, value]) => [[...args], value]),
      }),
    ).toEqual([]);
  });

  test.each([
    ['int[]', 'list<int>', [[3, 1], []]],
    ['List<Integer>', 'list<int>', [[3, 1], []]],
    ['Deque<Long>', 'list<int>', [[3, 1], []]],
    ['Integer[]', 'list<int>', [[3, 1]]],
    ['List<int[]>', 'list<list<int>>', [[[1], []]]],
    ['List<List<Integer>>', 'list<list<int>>', [[[1], []]]],
    ['String[][]', 'list<list<string>>', [[['a'], []]]],
    ['double[]', 'list<float>', [[1, 2.5]]],
    ['Object', 'list<float>', [[1, 2.5]]],
    ['Object', 'linked-list<string>', [['a', 'b'], []]],
    ['Object', 'tree<int>', [[1, null, 2], []]],
  ])('%s takes %s', async (declared, type, values) => {
    const isCollection = declared === 'Deque<Long>';
    const source = `class Solution { Object echo(${declared} a) { return ${isCollection ? 'new ArrayList<>(a)' : 'a'}; } }`;
    const cases = values.map((value) => [[value], value] as [[typeof value], typeof value]);
    expect(await failures(judge, 'echo', { language, source, types: [[type], type], cases })).toEqual([]);
  });

  test('linked lists are nodes', async () => {
    const source = `
class Solution {
  public ListNode reverseList(ListNode head) {
    ListNode previous = null;
    while (head != null) {
      ListNode next = head.next;
      head.next = previous;
      previous = head;
      head = next;
    }
    return previous;
  }
}`;
    const types: [string[], string] = [['linked-list<int>'], 'linked-list<int>'];
    expect(
      await failures(judge, 'reverse_list', {
        language,
        source,
        types,
        cases: [
          [[[1, 2, 3]], [3, 2, 1]],
          [[[]], []],
        ],
      }),
    ).toEqual([]);
  });

  test('own node classes, static methods, records and other class names serve as well', async () => {
    const source = `
package mine;
record Pair(long first, long second) {}
class TreeNode { long val; TreeNode left, right; TreeNode(long val) { this.val = val; } }
public class Answer {
  private static TreeNode mirror(TreeNode a) {
    if (a == null) return null;
    var pair = new Pair(a.val, 2);
    TreeNode made = new TreeNode(pair.first() * pair.second());
    made.left = mirror(a.right);
    made.right = mirror(a.left);
    return made;
  }
}`;
    expect(
      await failures(judge, 'mirror', {
        language,
        source,
        types: [['tree<int>'], 'tree<int>'],
        cases: [
          [[[1, 2, 3, 4]], [2, 6, 4, null, null, null, 8]],
          [[[]], []],
        ],
      }),
    ).toEqual([]);
  });

  test('nodes of several types share a generic class', async () => {
    const signature = signatureOf('join', ['linked-list<string>', 'linked-list<int>'], 'linked-list<string>');
    const source = starterCode(signature, language).text.replace(
      '        \n',
      'while (b != null) { a = new ListNode<>(a.val + b.val, a); b = b.next; } return a;\n',
    );
    expect(source).toContain('ListNode<String> join(ListNode<String> a, ListNode<Long> b)');
    const types: [string[], string] = [['linked-list<string>', 'linked-list<int>'], 'linked-list<string>'];
    expect(
      await failures(judge, 'join', {
        language,
        source,
        types,
        cases: [
          [
            [['x'], [1, 2]],
            ['x12', 'x1', 'x'],
          ],
        ],
      }),
    ).toEqual([]);
  });
});

async function messageOf(returns: string, expression: string): Promise<string> {
  const source = `import java.math.*; class Solution { Object solve(int a) { return ${expression}; } }`;
  const verdict = await run(source, [visibleTest([0], 0)], {
    signature: signatureOf('solve', ['int'], returns),
  });
  expect(verdict.verdict).toBe('WA');
  return firstOf(verdict).message;
}

test.each([
  ['float', 'Double.NaN', /holds NaN, which is not a number/],
  ['float', '1 / 0.0', /holds Infinity/],
  ['int', '1L << 60', /whole number beyond/],
  ['int', 'BigInteger.TWO.pow(100)', /whole number beyond/],
  ['int', '4.0 / 2', /holds 2\.0, a floating-point number, where a whole number belongs/],
  ['int', 'true', /must be a whole number, not true/],
  ['int', 'null', /must be a whole number, not null\. Is a return missing/],
  ['int', '"7"', /must be a whole number, not "7"/],
  ['int', 'new int[] {1, 2}', /must be a whole number, not \[1,2\]/],
  ['list<int>', 'Set.of(1)', /a value of type .*Set.*new ArrayList/],
  ['list<int>', 'Map.of()', /a value of type .*Map/],
  ['float', 'BigDecimal.ONE', /a value of type java\.math\.BigDecimal/],
  ['linked-list<int>', 'List.of(1)', /must be a ListNode or null, not a value of type/],
  ['tree<int>', '7', /must be a TreeNode or null, not a value of type java\.lang\.Integer/],
])('%s given as %s', async (returns, expression, message) => {
  expect(await messageOf(returns, expression)).toMatch(message);
});

test('a cycle and a node with two parents are told', async () => {
  const list =
    'class Solution { ListNode solve(int a) { ListNode n = new ListNode(1); n.next = n; return n; } }';
  const cycle = await run(list, [visibleTest([0], [1])], {
    signature: signatureOf('solve', ['int'], 'linked-list<int>'),
  });
  expect(firstOf(cycle).message).toMatch(/has a cycle/);
  const tree =
    'class Solution { TreeNode solve(int a) { TreeNode n = new TreeNode(1); return new TreeNode(0, n, n); } }';
  const twice = await run(tree, [visibleTest([0], [1])], {
    signature: signatureOf('solve', ['int'], 'tree<int>'),
  });
  expect(firstOf(twice).message).toMatch(/the same node twice/);
});

test('static fields start anew with each test', async () => {
  const source = 'class Solution { static int calls; int solve(int a) { return ++calls; } }';
  const verdict = await run(source, [visibleTest([1], 1), visibleTest([2], 1), hiddenTest([3], 1)]);
  expect(verdict.verdict).toBe('AC');
});

test('what is printed is shown, on both streams, in any script', async () => {
  const source = `class Solution { int solve(int a) { System.out.println("žluť 🐎"); System.err.print("b"); return a; } }`;
  expect(firstOf(await run(source)).shown?.stdout).toBe('žluť 🐎\nb');
});

test('compile errors name the own lines', async () => {
  const source = 'class Solution {\n  int solve(int a) {\n    int b = "x";\n    return c;\n  }\n}';
  const { verdict, compile } = await run(source);
  expect([verdict, compile.message]).toEqual([
    'CE',
    'incompatible types: String cannot be converted to int\n  line 3: int b = "x";\n' +
      'cannot find symbol\n  symbol:   variable c\n  location: class Solution\n  line 4: return c;',
  ]);
});

test.each([
  ['class Solution { int other(int a) { return a; } }', /function is missing[^]*public long solve\(long a\)/],
  ['class Solution { int solve(int a, int b) { return a; } }', /solve must take 1 parameter, not 2/],
  [
    'class Solution { int solve(String a) { return 1; } }',
    /parameter a is declared as java\.lang\.String.*type int/,
  ],
  ['', /function is missing/],
  ['class Solution {', /reached end of file while parsing\n {2}line 1/],
])('%s does not do', async (source, message) => {
  const { verdict, compile } = await run(source);
  expect(verdict).toBe('CE');
  expect(compile.message).toMatch(message);
});

test('nothing of a program is there for the next', async () => {
  expect(
    (
      await run(
        'class Other { static int f() { return 7; } } class Solution { int solve(int a) { return 7; } }',
      )
    ).verdict,
  ).toBe('AC');
  const { compile } = await run('class Solution { int solve(int a) { return Other.f(); } }');
  expect(compile.message).toMatch(/cannot find symbol/);
});

test('exceptions are told with the own lines; a hidden test keeps the message to itself', async () => {
  const source = `
class Solution {
  int solve(int a) {
    return List.of(1).stream().map(x -> deeper(x + a)).findFirst().get();
  }
  int deeper(int b) {
    int[] empty = {};
    return empty[b];
  }
}`;
  const verdict = await run(source);
  expect(verdict.tests.map(({ verdict: code, message }) => [code, message])).toEqual([
    [
      'RTE',
      'ArrayIndexOutOfBoundsException: Index 8 out of bounds for length 0\n' +
        '  line 4, in solve: return List.of(1).stream().map(x -> deeper(x + a)).findFirst().get();\n' +
        '  line 8, in deeper: return empty[b];',
    ],
    [
      'RTE',
      'ArrayIndexOutOfBoundsException\n' +
        '  line 4, in solve: return List.of(1).stream().map(x -> deeper(x + a)).findFirst().get();\n' +
        '  line 8, in deeper: return empty[b];',
    ],
  ]);
});

test.each([
  ['recursion without end', 'return solve(a) + 1;', 'RTE', /StackOverflowError: the recursion is too deep/],
  [
    'memory without end',
    'List<int[]> l = new ArrayList<>(); while (true) l.add(new int[1 << 20]);',
    'MLE',
    /memory/i,
  ],
  ['a loop without end', 'while (true) a++;', 'TLE', /More than 1 s of CPU time/],
  ['exit', 'System.exit(3); return 1;', 'RTE', /ended before it answered, with exit code 3/],
  ['an error of its own', 'throw new Error("mine");', 'RTE', /Error: mine\n {2}line 1/],
  [
    'a static block that fails',
    'return Bad.x; } static class Bad { static int x = 1 / (int) 0L;',
    'RTE',
    /ArithmeticException: \/ by zero/,
  ],
  ['output without end', 'while (true) System.out.println("x");', 'OLE', /bytes written/],
])('%s is told', async (_name, body, code, message) => {
  const limits = { ...LIMITS, cpuSeconds: 1 };
  const verdict = await run(`class Solution { int solve(int a) { ${body} } }`, [visibleTest([7], 7)], {
    limits,
  });
  expect(verdict.verdict).toBe(code);
  expect(firstOf(verdict).message).toMatch(message);
});

test('recursion may be as deep as people expect', async () => {
  const source = 'class Solution { int solve(int a) { return a == 0 ? 0 : 1 + solve(a - 1); } }';
  expect((await run(source, [visibleTest([100_000], 100_000)])).verdict).toBe('AC');
});
