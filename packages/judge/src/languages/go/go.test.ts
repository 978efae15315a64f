import { starterCode } from '@greenroom/core/coding';
import { afterAll, beforeAll, expect, test } from 'vitest';

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

const language = 'go';
const tests = [visibleTest([7], 7), hiddenTest([7], 7)];

function run(source: string, given = tests, changes = {}) {
  return judge.judge(requestOf(language, source, given, changes));
}

test.each(valuesByType)('%s goes in and out of the starter unchanged', async (type, values) => {
  const { text, body } = starterCode(signatureOf('echo', [type], type), language);
  const source = `${text.slice(0, body[0])}return a${text.slice(body[1])}`;
  expect(
    await failures(judge, 'echo', {
      language,
      source,
      types: [[type], type],
      cases: values.map((value) => [[value], value]),
    }),
  ).toEqual([]);
});

test('linked lists are nodes', async () => {
  const source = `
func reverseList(head *ListNode) *ListNode {
	var previous *ListNode
	for head != nil {
		head.Next, previous, head = previous, head, head.Next
	}
	return previous
}`;
  expect(
    await failures(judge, 'reverse_list', {
      language,
      source,
      types: [['linked-list<int>'], 'linked-list<int>'],
      cases: [
        [[[1, 2, 3]], [3, 2, 1]],
        [[[]], []],
      ],
    }),
  ).toEqual([]);
});

test('a whole file with its own node type, imports and main serves as well', async () => {
  const source = `// My answer.
package mine

import (
	"fmt"
	"sort"
)

type TreeNode struct {
	Val         int
	Left, Right *TreeNode
}

func Mirror(a *TreeNode) *TreeNode {
	if a == nil {
		return nil
	}
	sort.Ints([]int{2, 1})
	return &TreeNode{a.Val * 2, Mirror(a.Right), Mirror(a.Left)}
}

func main() {
	fmt.Println(Mirror(nil))
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

test('nodes of several types share a generic type', async () => {
  const signature = signatureOf(
    'join',
    ['linked-list<string>', 'tree<int>', 'linked-list<bool>'],
    'linked-list<string>',
  );
  const { text } = starterCode(signature, language);
  expect(text).toContain(
    'func join(a *ListNode[string], b *TreeNode, c *ListNode[bool]) *ListNode[string] {',
  );
  const source = text.replace(
    '\t\n',
    '\tfor ; c != nil; c = c.Next {\n\t\ta = &ListNode[string]{"x", a}\n\t}\n\treturn a\n',
  );
  expect(
    await failures(judge, 'join', {
      language,
      source,
      types: [['linked-list<string>', 'tree<int>', 'linked-list<bool>'], 'linked-list<string>'],
      cases: [
        [
          [['a'], [1], [true, false]],
          ['x', 'x', 'a'],
        ],
      ],
    }),
  ).toEqual([]);
});

test('a nil slice is an empty list', async () => {
  const source = 'func solve(a int) []int {\n\tvar none []int\n\treturn none\n}';
  const signature = signatureOf('solve', ['int'], 'list<int>');
  expect((await run(source, [visibleTest([1], [])], { signature })).verdict).toBe('AC');
});

test.each([
  ['float', 'func solve(a int) float64 { return math.NaN() }', /holds NaN, which is not a number/],
  ['float', 'func solve(a int) float64 { return math.Inf(-1) }', /holds -Inf/],
  ['int', 'func solve(a int) int { return math.MaxInt }', /whole number beyond/],
  [
    'linked-list<int>',
    'func solve(a int) *ListNode { n := &ListNode{Val: 1}; n.Next = n; return n }',
    /has a cycle/,
  ],
  [
    'tree<int>',
    'func solve(a int) *TreeNode { n := &TreeNode{Val: 1}; return &TreeNode{0, n, n} }',
    /the same node twice/,
  ],
])('%s: %s is no answer', async (returns, source, message) => {
  const verdict = await run(
    `${source.includes('math.') ? 'import "math"\n' : ''}${source}`,
    [visibleTest([0], null)],
    {
      signature: signatureOf('solve', ['int'], returns),
    },
  );
  expect(verdict.verdict).toBe('WA');
  expect(firstOf(verdict).message).toMatch(message);
});

test('what is printed is shown, on both streams, in any script', async () => {
  const source = `
import (
	"fmt"
	"os"
)

func solve(a int) int {
	fmt.Println("žluť 🐎")
	fmt.Fprint(os.Stderr, "b")
	return a
}`;
  expect(firstOf(await run(source)).shown?.stdout).toBe('žluť 🐎\nb');
});

test('compile errors name the own lines', async () => {
  const source = 'func solve(a int) int {\n\tvar b int = "x"\n\treturn c\n}';
  const { verdict, compile } = await run(source);
  expect([verdict, compile.message]).toEqual([
    'CE',
    'cannot use "x" (untyped string constant) as int value in variable declaration\n' +
      '  line 2: var b int = "x"\nundefined: c\n  line 3: return c',
  ]);
});

test.each([
  ['func other(a int) int { return a }', /function is missing[^]*func solve\(a int\) int/],
  [
    'func solve(a, b int) int { return a }',
    /solve is a func\(a int, b int\) int, which does not fit[^]*func solve\(a int\) int/,
  ],
  ['import "fmt"\nfunc solve(a int) int { return a }', /imported and not used[^]*line 1/],
  ['import "net/http"\nfunc solve(a int) int { http.Get("x"); return a }', /could not import net\/http/],
  ['', /function is missing/],
  ['func solve(a int) int {', /syntax error[^]*line 1/],
])('%s does not do', async (source, message) => {
  const { verdict, compile } = await run(source);
  expect(verdict).toBe('CE');
  expect(compile.message).toMatch(message);
});

test('panics are told with the own lines; a hidden test keeps the message to itself', async () => {
  const source = `
type graph struct{ edges []int }

func (g *graph) walk(a int) int {
	total := 0
	for range "twice" {
		total += g.edges[a]
	}
	return total
}

func solve(a int) int {
	return (&graph{}).walk(a)
}`;
  const lines = '\n  line 13, in solve: return (&graph{}).walk(a)\n  line 7, in walk: total += g.edges[a]';
  const verdict = await run(source);
  expect(verdict.tests.map(({ verdict: code, message }) => [code, message])).toEqual([
    ['RTE', `panic: index out of range: [7] with length 0${lines}`],
    ['RTE', `panic: index out of range${lines}`],
  ]);
});

test.each([
  [
    'a deadlock',
    'c := make(chan int); return <-c',
    /^fatal error: all goroutines are asleep - deadlock!\n {2}line 5, in solve: /,
  ],
  [
    'a panic in a goroutine',
    'go func() { panic("mine") }(); time.Sleep(time.Second); return a',
    /^panic: mine\n {2}line 5, in solve/,
  ],
  ['recursion without end', 'return solve(a) + 1', /^fatal error: stack overflow\n {2}line 5, in solve/],
  ['an error of its own', 'panic(errors.New("mine"))', /^panic: mine\n {2}line 5/],
  ['a division', 'return a / (a - 7)', /^panic: integer divide by zero\n/],
  ['exit', 'os.Exit(3); return 1', /ended before it answered, with exit code 3/],
])('%s is told', async (_name, body, message) => {
  const imports = ['errors', 'os', 'time'].filter((name) => body.includes(`${name}.`));
  const head = [0, 1, 2].map((index) => (imports[index] === undefined ? '' : `import "${imports[index]}"`));
  const source = `${head.join('\n')}\n\nfunc solve(a int) int { ${body} }`;
  const verdict = await run(source, [visibleTest([7], 7)]);
  expect(verdict.verdict).toBe('RTE');
  expect(firstOf(verdict).message).toMatch(message);
});

test.each([
  [
    'memory',
    'var l [][]byte; for { b := make([]byte, 1<<20); for i := range b { b[i] = 1 }; l = append(l, b) }',
    'MLE',
  ],
  ['a loop', 'for { a++ }', 'TLE'],
  ['output', 'for { println("x") }', 'OLE'],
])('%s without end is told', async (_name, body, code) => {
  const limits = { ...LIMITS, cpuSeconds: 1 };
  const verdict = await run(`func solve(a int) int { ${body} }`, [visibleTest([7], 7)], { limits });
  expect(verdict.verdict).toBe(code);
});

test('recursion may be as deep as people expect', async () => {
  const source = 'func solve(a int) int { if a == 0 { return 0 }; return 1 + solve(a-1) }';
  expect((await run(source, [visibleTest([300_000], 300_000)])).verdict).toBe('AC');
});
