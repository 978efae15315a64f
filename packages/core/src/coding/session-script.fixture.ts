// Writes recorded sessions for tests, line by line, as they could have happened.

import type { TestCategory, TestResult, Verdict, VerdictCode } from '../judging/index.ts';
import type { EventBody, OwnTest, SessionEvent, SessionMinutes } from '../session/index.ts';
import type { Counts } from './growth/counts.ts';
import { exampleProblem } from './problem.fixture.ts';

/** One line: the clock as `minutes:seconds`, and what happened. */
export type ScriptLine = readonly [clock: string, ...bodies: readonly EventBody[]];

/** What the server writes; its verdicts come half a second after the line's time. */
const byServer = new Set<EventBody['type']>(['started', 'run-finished', 'submission-judged', 'measured']);

/** The events of a script, numbered by writer. The session starts at 0:00 with an empty Python document. */
export function sessionOf(minutes: SessionMinutes, lines: readonly ScriptLine[]): readonly SessionEvent[] {
  const { pack, id: exercise, revision } = exampleProblem;
  const start: ScriptLine = [
    '0:00',
    {
      type: 'started',
      exercise: { track: 'coding', pack, exercise, revision },
      minutes,
      startedAt: '2026-11-02T09:00:00.000Z',
      language: 'python',
    },
    { type: 'document-opened', document: 'python', text: '' },
  ];
  const next = { browser: 0, server: 0 };
  return [start, ...lines].flatMap(([time, ...bodies]) =>
    bodies.map((body): SessionEvent => {
      const by = byServer.has(body.type) ? 'server' : 'browser';
      const n = next[by];
      next[by] += 1;
      const delay = body.type === 'started' || by === 'browser' ? 0 : 500;
      return { by, n, at: ms(time) + delay, ...body };
    }),
  );
}

function ms(time: string): number {
  const [minutes = 0, seconds = 0] = time.split(':').map(Number);
  return Math.round((minutes * 60 + seconds) * 1000);
}

export const say = (text: string): EventBody => ({ type: 'said', text });

export const tell = (fact: string): EventBody => ({
  type: 'answered',
  answer: { kind: 'fact', fact, text: 'So it is.' },
});

/** Types a text in front of a document of that many characters. */
export const type = (text: string, before: number): EventBody => ({
  type: 'document-edited',
  document: 'python',
  changes: before === 0 ? [[0, ...text.split('\n')]] : [[0, ...text.split('\n')], before],
});

export const own = (id: string, args: readonly string[], expected: string | null = '[]'): OwnTest => ({
  id,
  args: [...args],
  expected,
});

export const run = (id: string, source: string, tests: readonly OwnTest[] = []): EventBody => ({
  type: 'run-requested',
  run: id,
  language: 'python',
  source,
  tests: [...tests],
});

export const ran = (id: string, verdict: VerdictCode, score = verdict === 'AC' ? 1 : 0): EventBody => ({
  type: 'run-finished',
  run: id,
  verdict: verdictOf(verdict, [], score),
});

export const submit = (id: string, source: string): EventBody => ({
  type: 'submission-requested',
  submission: id,
  language: 'python',
  source,
});

/** A verdict over all hidden tests of the example problem; those of the failing categories get the verdict. */
export const judge = (
  id: string,
  verdict: VerdictCode,
  failing: readonly TestCategory[] = [],
): EventBody => ({ type: 'submission-judged', submission: id, verdict: verdictOf(verdict, failing) });

/** A measurement of a version: its work and its auxiliary bytes at each size, all of it made in one line. */
export function measured(
  about: string,
  {
    work,
    bytes = () => 0,
    line = 2,
  }: {
    readonly work: (n: number) => number;
    readonly bytes?: (n: number) => number;
    readonly line?: number;
  },
): EventBody {
  const sizes = Array.from({ length: 22 }, (_, step) => Math.round(8 * Math.SQRT2 ** step));
  const rungs = sizes.map((n) => ({
    n,
    counts: { dispatches: Math.round(work(n)), loops: 0, bytes: 0 },
    auxiliary: Math.round(bytes(n)),
    kept: 0,
  }));
  const traces = sizes
    .slice(0, 12)
    .map((n) => ({ n, depth: 1, lines: [{ line, turns: n, work: Math.round(work(n)) }] }));
  const counts: Counts = {
    schema: 'greenroom.counts/1',
    status: 'measured',
    reason: '',
    together: {},
    measurement: {
      ladders: [{ family: 'random', kind: 'worst', varies: ['n'], fixed: {}, rungs }],
      traces: [{ family: 'random', varies: ['n'], traces }],
    },
  };
  return { type: 'measured', kind: 'complexity', about, result: JSON.stringify(counts) };
}

function verdictOf(verdict: VerdictCode, failing: readonly TestCategory[], score?: number): Verdict {
  const compiled = verdict !== 'CE';
  const tests = Object.entries(exampleProblem.categories).flatMap(([name, tests]) =>
    Array.from({ length: compiled ? tests : 0 }, (_, index): TestResult => {
      const category = name as TestCategory;
      const fails = failing.includes(category);
      return {
        name: `${name}-${index + 1}`,
        group: name,
        category,
        verdict: fails ? verdict : 'AC',
        cpuMs: 1,
        wallMs: 1,
        memoryBytes: 1,
        message: '',
      };
    }),
  );
  return {
    schema: 'greenroom.verdict/1',
    verdict,
    isolation: 'isolated',
    language: 'python',
    compile: { ok: compiled, message: '' },
    tests,
    score:
      score ?? (tests.length === 0 ? 0 : tests.filter((test) => test.verdict === 'AC').length / tests.length),
    limits: { cpuSeconds: 1, memoryBytes: 1, outputBytes: 1 },
  };
}
