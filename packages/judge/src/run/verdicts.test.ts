import { type Language, verdictSchema } from '@greenroom/core/judging';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  firstOf,
  hiddenTest,
  LIMITS,
  openRealJudge,
  requestOf,
  signatureOf,
  visibleTest,
} from '../request.fixture.ts';
import type { Judge } from '../request.ts';

let judge: Judge;
beforeAll(async () => {
  judge = await openRealJudge();
});
afterAll(() => judge.close());

type Pair = readonly [python: string, javascript: string];

function sourceIn(language: Language, [python, javascript]: Pair): string {
  return language === 'python' ? python : javascript;
}

const double: Pair = ['def solve(a):\n    return a * 2\n', 'function solve(a) { return a * 2; }'];
const quick = { ...LIMITS, cpuSeconds: 0.3 };

describe.each(['python', 'javascript', 'typescript'] as const)('%s', (language) => {
  test('accepted', async () => {
    const tests = [visibleTest([2], 4), hiddenTest([3], 6)];
    const verdict = await judge.judge(requestOf(language, sourceIn(language, double), tests));
    expect(verdictSchema.parse(verdict)).toEqual(verdict);
    expect(verdict).toMatchObject({ verdict: 'AC', score: 1, isolation: 'isolated', compile: { ok: true } });
    expect(verdict.tests.map((each) => each.message)).toEqual(['', '']);
    expect(verdict.tests[0]?.shown).toEqual({ input: '2', expected: '4', got: '4', stdout: '' });
    expect(verdict.tests[1]).not.toHaveProperty('shown');
  });

  test('wrong answer, and its share of the tests', async () => {
    const tests = [visibleTest([2], 4), visibleTest([3], 7), hiddenTest([3], 7), hiddenTest([4], 8)];
    const verdict = await judge.judge(requestOf(language, sourceIn(language, double), tests));
    expect(verdict.verdict).toBe('WA');
    expect(verdict.score).toBe(0.5);
    expect(verdict.tests.map((each) => each.verdict)).toEqual(['AC', 'WA', 'WA', 'AC']);
    expect(verdict.tests[1]?.shown).toMatchObject({ expected: '7', got: '6' });
  });

  test('many small hidden tests: each gets its own verdict, wherever some fail', async () => {
    const source = sourceIn(language, [
      'def solve(a):\n    if a == 29: raise ValueError("no")\n    return 0 if a == 17 else a * 2\n',
      'function solve(a) { if (a === 29) throw new Error("no"); return a === 17 ? 0 : a * 2; }',
    ]);
    const tests = Array.from({ length: 40 }, (_each, a) => hiddenTest([a], a * 2));
    const verdict = await judge.judge(requestOf(language, source, tests));
    const expected = tests.map((_each, a) => (a === 17 ? 'WA' : a === 29 ? 'RTE' : 'AC'));
    expect(verdict.tests.map((each) => each.verdict)).toEqual(expected);
    expect(verdict.score).toBe(38 / 40);
  });

  test('a test without an expectation accepts any answer of the type', async () => {
    const own = { ...visibleTest([21], null), expected: null };
    const verdict = await judge.judge(requestOf(language, sourceIn(language, double), [own]));
    expect(verdict.verdict).toBe('AC');
    expect(firstOf(verdict).shown).toEqual({ input: '21', expected: null, got: '42', stdout: '' });
  });

  test('runtime error: the own lines, and nothing of the judge', async () => {
    const source = sourceIn(language, [
      'def inner(a):\n    return [1][a]\n\n\ndef solve(a):\n    return inner(a)\n',
      'function inner(a) {\n  return [1][a].length.size;\n}\n\nfunction solve(a) {\n  return inner(a);\n}\n',
    ]);
    const verdict = await judge.judge(requestOf(language, source, [visibleTest([5], 0)]));
    expect(verdict.verdict).toBe('RTE');
    const [type, ...frames] = firstOf(verdict).message.split('\n');
    expect(type).toMatch(
      language === 'python'
        ? /^IndexError: list index out of range$/
        : /^TypeError: Cannot read properties of undefined/,
    );
    expect(frames).toEqual(
      language === 'python'
        ? ['  line 6, in solve: return inner(a)', '  line 2, in inner: return [1][a]']
        : ['  line 6, in solve: return inner(a);', '  line 2, in inner: return [1][a].length.size;'],
    );
  });

  test('a hidden test tells the kind of error and the lines, never the input', async () => {
    const source = sourceIn(language, [
      'def solve(a):\n    raise ValueError(f"the input is {a}")\n',
      'function solve(a) {\n  throw new RangeError(`the input is ${a}`);\n}\n',
    ]);
    const verdict = await judge.judge(requestOf(language, source, [hiddenTest([987654], 0)]));
    expect(firstOf(verdict).message).toMatch(/^(ValueError|RangeError)\n {2}line 2, in solve: /);
    expect(JSON.stringify(verdict)).not.toContain('987654');
  });

  test('recursion without end is a runtime error', async () => {
    const source = sourceIn(language, [
      'def solve(a):\n    return solve(a) + 1\n',
      'function solve(a) { return solve(a) + 1; }',
    ]);
    const verdict = await judge.judge(
      requestOf(language, source, [visibleTest([1], 0), visibleTest([2], 0)]),
    );
    expect(verdict.tests.map((each) => each.verdict)).toEqual(['RTE', 'RTE']);
    expect(firstOf(verdict).message).toMatch(/RecursionError|Maximum call stack/);
  });

  test('recursion as deep as honest solutions go is fine', async () => {
    const source = sourceIn(language, [
      'def solve(a):\n    return 0 if a == 0 else 1 + solve(a - 1)\n',
      'function solve(a) { return a === 0 ? 0 : 1 + solve(a - 1); }',
    ]);
    const verdict = await judge.judge(requestOf(language, source, [visibleTest([15_000], 15_000)]));
    expect(verdict.verdict).toBe('AC');
  });

  test('time limit: an endless loop, counted in CPU time', async () => {
    const source = sourceIn(language, [
      'def solve(a):\n    while a:\n        pass\n    return 0\n',
      'function solve(a) { while (a) {} return 0; }',
    ]);
    const tests = [visibleTest([0], 0), visibleTest([1], 0), visibleTest([0], 0)];
    const verdict = await judge.judge(requestOf(language, source, tests, { limits: quick }));
    expect(verdict.tests.map((each) => each.verdict)).toEqual(['AC', 'TLE', 'AC']);
    expect(verdict.tests[1]?.message).toBe('More than 0.3 s of CPU time');
    expect(verdict.tests[1]?.cpuMs).toBeGreaterThan(300);
  });

  test('time limit: a program that sleeps', async () => {
    const source = sourceIn(language, [
      'import time\ndef solve(a):\n    time.sleep(1000)\n    return a\n',
      'function solve(a) { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); return a; }',
    ]);
    const verdict = await judge.judge(requestOf(language, source, [visibleTest([1], 1)], { limits: quick }));
    expect(verdict.verdict).toBe('TLE');
    expect(firstOf(verdict).message).toMatch(/waits or sleeps/);
    expect(firstOf(verdict).cpuMs).toBeLessThan(300);
  });

  test('memory limit, and how much was used', async () => {
    const source = sourceIn(language, [
      'def solve(a):\n    kept = ["x" * (1000 + i % 2) for i in range(a)]\n    return len(kept)\n',
      'function solve(a) { const kept = []; for (let i = 0; i < a; i++) kept.push(new Array(125).fill(i)); return kept.length; }',
    ]);
    const tests = [visibleTest([20_000], 20_000), visibleTest([900_000], 900_000), visibleTest([10], 10)];
    const verdict = await judge.judge(requestOf(language, source, tests));
    expect(verdict.tests.map((each) => each.verdict)).toEqual(['AC', 'MLE', 'AC']);
    const used = firstOf(verdict).memoryBytes;
    expect(used).toBeGreaterThan(15_000_000);
    expect(used).toBeLessThan(60_000_000);
  });

  test('output limit', async () => {
    const source = sourceIn(language, [
      'def solve(a):\n    for i in range(a):\n        print("line", i)\n    return a\n',
      'function solve(a) { for (let i = 0; i < a; i++) console.log("line", i); return a; }',
    ]);
    const tests = [visibleTest([3], 3), visibleTest([1_000_000], 1_000_000)];
    const verdict = await judge.judge(requestOf(language, source, tests));
    expect(verdict.tests.map((each) => each.verdict)).toEqual(['AC', 'OLE']);
    expect(verdict.tests[0]?.shown?.stdout).toBe('line 0\nline 1\nline 2\n');
    expect(verdict.tests[1]?.shown?.stdout.length).toBe(LIMITS.outputBytes);
  });

  test('the console of each test is its own, up to the limit, and whole', async () => {
    const source = sourceIn(language, [
      'def solve(a):\n    print("x" * a)\n    return a\n',
      'function solve(a) { console.log("x".repeat(a)); return a; }',
    ]);
    const sizes = [1, 60_000, 2, 65_000];
    const tests = sizes.map((size) => visibleTest([size], size));
    const verdict = await judge.judge(requestOf(language, source, tests));
    expect(verdict.tests.map((each) => each.shown?.stdout.length)).toEqual(sizes.map((size) => size + 1));
  });

  test('compile error, with the own line', async () => {
    const source = sourceIn(language, [
      'def solve(a):\n    return a +\n',
      'function solve(a) {\n  return a + ;\n}\n',
    ]);
    const verdict = await judge.judge(requestOf(language, source, [visibleTest([1], 1)]));
    expect(verdict).toMatchObject({ verdict: 'CE', tests: [], score: null, compile: { ok: false } });
    expect(verdict.compile.message).toMatch(/^SyntaxError: [^\n]+\n {2}line 2: return a \+/);
  });

  test('a missing function is a compile error that names the signature', async () => {
    const source = sourceIn(language, ['def solved(a):\n    return a\n', 'function solved(a) { return a; }']);
    const signature = signatureOf('solve', ['list<int>'], 'optional<int>');
    const verdict = await judge.judge(requestOf(language, source, [visibleTest([[1]], 1)], { signature }));
    expect(verdict.verdict).toBe('CE');
    expect(verdict.compile.message).toContain('The function is missing');
    expect(verdict.compile.message).toContain(
      sourceIn(language, ['def solve(a: list[int]) -> int | None:', 'function solve(a']),
    );
  });

  test('globals start anew for each test', async () => {
    const source = sourceIn(language, [
      'seen = []\ncount = 0\n\n\ndef solve(a):\n    global count\n    count += 1\n    seen.append(a)\n    return len(seen) + count\n',
      'const seen = [];\nlet count = 0;\nfunction solve(a) {\n  count += 1;\n  seen.push(a);\n  return seen.length + count;\n}\n',
    ]);
    const tests = [1, 2, 3].map((value) => visibleTest([value], 2));
    expect((await judge.judge(requestOf(language, source, tests))).verdict).toBe('AC');
  });

  test('a test that others spoil is judged in a box of its own', async () => {
    const source = sourceIn(language, [
      'import math\n\n\ndef solve(a):\n    math.calls = getattr(math, "calls", 0) + 1\n    return a if math.calls == 1 else -1\n',
      'function solve(a) {\n  Math.calls = (Math.calls ?? 0) + 1;\n  return Math.calls === 1 ? a : -1;\n}\n'.replaceAll(
        'Math.calls',
        language === 'typescript' ? '(Math as any).calls' : 'Math.calls',
      ),
    ]);
    const tests = [1, 2, 3].map((value) => visibleTest([value], value));
    const verdict = await judge.judge(requestOf(language, source, tests));
    expect(verdict.tests.map((each) => each.verdict)).toEqual(['AC', 'AC', 'AC']);
  });

  test('it stops at the first failure when asked, in the order given', async () => {
    const tests = [visibleTest([1], 2), visibleTest([2], 5), visibleTest([3], 6)];
    const verdict = await judge.judge(
      requestOf(language, sourceIn(language, double), tests, { stopAtFirstFailure: true }),
    );
    expect(verdict.tests.map((each) => each.verdict)).toEqual(['AC', 'WA']);
    expect(verdict.score).toBeCloseTo(1 / 3);
  });

  test('a program that ends itself has not answered', async () => {
    const source = sourceIn(language, [
      'import os\ndef solve(a):\n    os._exit(3)\n',
      'function solve(a) { process.exit(3); }',
    ]);
    const verdict = await judge.judge(requestOf(language, source, [visibleTest([1], 1)]));
    expect(verdict.verdict).toBe('RTE');
    expect(firstOf(verdict).message).toBe('The program ended before it answered, with exit code 3');
  });

  test('comparisons reach the grader', async () => {
    const source = sourceIn(language, [
      'def solve(a):\n    return [0.1 + 0.2, 3, 1]\n',
      'function solve(a) { return [0.1 + 0.2, 3, 1]; }',
    ]);
    const signature = signatureOf('solve', ['int'], 'list<float>');
    const close = { kind: 'float', absolute: 1e-9, relative: 0 } as const;
    const exact = await judge.judge(
      requestOf(language, source, [visibleTest([1], [0.3, 3, 1])], { signature }),
    );
    expect(exact.verdict).toBe('WA');
    const tolerant = await judge.judge(
      requestOf(language, source, [visibleTest([1], [0.3, 3, 1])], { signature, comparison: close }),
    );
    expect(tolerant.verdict).toBe('AC');
    const tests = [visibleTest([1], [1, 0.1 + 0.2, 3])];
    const unordered = await judge.judge(
      requestOf(language, source, tests, { signature, comparison: { kind: 'unordered' } }),
    );
    expect(unordered.verdict).toBe('AC');
  });

  test('no tests: it compiles or it does not', async () => {
    const verdict = await judge.judge(requestOf(language, sourceIn(language, double), []));
    expect(verdict).toMatchObject({ verdict: 'AC', score: null, tests: [] });
  });
});

test('TypeScript: enums, classes and generics work, lines stay, namespaces are refused with a reason', async () => {
  const source = `
enum Step { One = 1, Two }
interface Box<T> { readonly value: T }
abstract class Base { constructor(protected readonly start: number) {} abstract next(): number }
class Next extends Base { next(): number { return this.start + Step.Two; } }
export function solve(a: number): number {
  const box: Box<number> = { value: new Next(a).next() } satisfies Box<number>;
  if (a < 0) throw new Error('negative');
  return box.value!;
}
`;
  const verdict = await judge.judge(
    requestOf('typescript', source, [visibleTest([1], 3), visibleTest([-1], 0)]),
  );
  expect(verdict.tests.map((each) => each.verdict)).toEqual(['AC', 'RTE']);
  expect(verdict.tests[1]?.message).toBe(
    "Error: negative\n  line 8, in solve: if (a < 0) throw new Error('negative');",
  );
  const refused = await judge.judge(
    requestOf('typescript', 'const a = 1;\nexport namespace N { export const b = 2; }\n', [
      visibleTest([1], 3),
    ]),
  );
  expect(refused.verdict).toBe('CE');
  expect(refused.compile.message).toMatch(/Namespaces are not supported here.*\n {2}line 2/);
});

test('Python: what interviews import is there', async () => {
  const source = `
from __future__ import annotations
import bisect, collections, functools, heapq, itertools, math, re, string
from dataclasses import dataclass

@dataclass
class Point:
    x: int

@functools.lru_cache(maxsize=None)
def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)

def solve(a):
    heap = [3, 1, 2]
    heapq.heapify(heap)
    counter = collections.Counter("aab")
    return Point(fib(a)).x + heapq.heappop(heap) + counter["a"] + bisect.bisect([1, 2], 1) + math.gcd(4, 6)
`;
  const verdict = await judge.judge(
    requestOf('python', source, [visibleTest([50], 12586269025 + 1 + 2 + 1 + 2)]),
  );
  expect(firstOf(verdict)).toMatchObject({ verdict: 'AC', message: '' });
});
