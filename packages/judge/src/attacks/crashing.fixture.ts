// Programs that try to crash the interpreter, the driver or the judge.

import type { Attack } from './attack.fixture.ts';

export const pythonCrashes: readonly Attack[] = [
  {
    name: 'overflows the stack of the interpreter',
    source: `
import sys
sys.setrecursionlimit(10**9)
class Deep:
    def __getattr__(self, name): return getattr(self, name + "x")
def solve(a): return Deep().x
`,
    verdicts: ['RTE', 'MLE', 'TLE'],
  },
  {
    name: 'writes to address zero',
    source: 'import ctypes\ndef solve(a):\n    ctypes.memset(0, 1, 1)\n',
    verdicts: ['RTE'],
  },
  {
    name: 'throws an exception that cannot be told',
    source: `
class Trap(Exception):
    def __str__(self): raise Trap()
    __repr__ = __str__
def solve(a): raise Trap()
`,
    verdicts: ['RTE'],
  },
  {
    name: 'throws an exception that takes for ever to tell',
    source: `
class Slow(Exception):
    def __str__(self):
        while True: pass
def solve(a): raise Slow()
`,
    verdicts: ['TLE'],
  },
  {
    name: 'throws an exception of ten megabytes',
    source: 'def solve(a):\n    raise ValueError("x" * 10_000_000)\n',
    verdicts: ['RTE'],
  },
  {
    name: 'source that is nested too deeply to compile',
    source: `def solve(a): return ${'('.repeat(5000)}a${')'.repeat(5000)}\n`,
    verdicts: ['CE'],
  },
  { name: 'source with a null byte', source: 'def solve(a):\n    return "\0"\n', verdicts: ['CE', 'WA'] },
  { name: 'source that is not text', source: '\uD800 = 1\n', verdicts: ['CE'] },
];

export const javascriptCrashes: readonly Attack[] = [
  {
    name: 'overflows the stack',
    source: 'function solve(a) { return JSON.stringify((function deep(n) { return [deep(n + 1)]; })(0)); }',
    verdicts: ['RTE'],
  },
  {
    name: 'answers nested too deeply to write',
    source: 'function solve(a) { let x = []; for (let i = 0; i < 1e5; i++) x = [x]; return x; }',
    verdicts: ['WA', 'RTE', 'TLE', 'MLE'],
  },
  {
    name: 'throws what is not an error',
    source: 'function solve(a) { throw { get stack() { throw null; }, get message() { for (;;); } }; }',
    verdicts: ['RTE', 'TLE'],
  },
  {
    name: 'throws an error that takes for ever to tell',
    source:
      "function solve(a) { throw Object.defineProperty(new Error('x'), 'message', { get() { for (;;); } }); }",
    verdicts: ['TLE'],
  },
  { name: 'aborts', source: 'function solve(a) { process.abort(); }', verdicts: ['RTE'] },
  { name: 'throws nothing', source: 'function solve(a) { throw undefined; }', verdicts: ['RTE'] },
  {
    name: 'source that is nested too deeply to compile',
    source: `function solve(a) { return ${'('.repeat(100_000)}a${')'.repeat(100_000)}; }`,
    verdicts: ['CE'],
  },
  {
    name: 'source that is not text',
    source: 'function solve(a) { return "\uD800" }\u0000',
    verdicts: ['CE', 'WA'],
  },
];
