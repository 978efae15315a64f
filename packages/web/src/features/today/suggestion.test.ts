// The suggestion is a total order: these tests walk along it.

import { difficulties, patterns, type ProblemSummary } from '@greenroom/core/coding';
import type { SessionSummary } from '@greenroom/core/session';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { suggest } from './suggestion.ts';

function problem(id: string, some: Partial<ProblemSummary> = {}): ProblemSummary {
  return {
    pack: 'core',
    id,
    title: id,
    difficulty: 'easy',
    patterns: ['stack'],
    languages: ['python'],
    status: 'new',
    ...some,
  };
}

function session(exercise: string, day: number): SessionSummary {
  return {
    id: `session-${exercise}-${day}`,
    exercise: { track: 'coding', pack: 'core', exercise, revision: 'r' },
    title: exercise,
    minutes: 25,
    startedAt: new Date(Date.UTC(2026, 0, day)).toISOString(),
    endedAt: null,
    bestVerdict: null,
  };
}

const past = (problems: readonly ProblemSummary[], sessions: readonly SessionSummary[] = []) => ({
  problems,
  sessions,
  hideDifficulty: false,
});

test('without problems there is no suggestion', () => {
  expect(suggest(past([]))).toBeNull();
});

test('a first session starts with the easiest problem and says so', () => {
  const chosen = suggest(past([problem('b', { difficulty: 'medium' }), problem('c'), problem('a')]));
  expect(chosen?.problem.id).toBe('a');
  expect(chosen?.why).toBe('An easy one to begin with.');
});

test('untried comes before unsolved, even when harder', () => {
  const problems = [problem('tried', { status: 'tried' }), problem('new', { difficulty: 'hard' })];
  expect(suggest(past(problems, [session('tried', 1)]))?.problem.id).toBe('new');
});

test('of equally easy ones the pattern that rested longest comes first', () => {
  const problems = [
    problem('done-stack', { status: 'solved' }),
    problem('done-heap', { status: 'solved', patterns: ['heap'] }),
    problem('a-heap', { patterns: ['heap'] }),
    problem('b-stack', { patterns: ['stack'] }),
  ];
  const sessions = [session('done-heap', 9), session('done-stack', 3)];
  expect(suggest(past(problems, sessions))?.problem.id).toBe('b-stack');
  const unpractised = [...problems, problem('c-tree', { patterns: ['tree'] })];
  expect(suggest(past(unpractised, sessions))?.problem.id).toBe('c-tree');
});

test('when all is solved, the one practised longest ago returns', () => {
  const problems = ['a', 'b', 'c'].map((id) => problem(id, { status: 'solved' }));
  const sessions = [session('c', 9), session('a', 8), session('b', 2), session('a', 1)];
  expect(suggest(past(problems, sessions))?.problem.id).toBe('b');
});

const anyProblem = fc.record({
  pack: fc.constant('core'),
  id: fc.stringMatching(/^[a-z]{1,6}$/),
  title: fc.stringMatching(/^[A-Z][a-z]{0,6}$/),
  difficulty: fc.constantFrom(...difficulties),
  patterns: fc.uniqueArray(fc.constantFrom(...patterns.slice(0, 6)), { minLength: 1, maxLength: 3 }),
  languages: fc.constant<ProblemSummary['languages']>(['python']),
  status: fc.constantFrom('new' as const, 'tried' as const, 'solved' as const),
});
const anyPast = fc
  .uniqueArray(anyProblem, { selector: ({ id }) => id, minLength: 1, maxLength: 12 })
  .chain((problems) =>
    fc.record({
      problems: fc.constant(problems),
      sessions: fc
        .array(fc.tuple(fc.constantFrom(...problems.map(({ id }) => id)), fc.integer({ min: 1, max: 300 })), {
          maxLength: 8,
        })
        .map((days) => days.sort((a, b) => b[1] - a[1]).map(([id, day]) => session(id, day))),
      hideDifficulty: fc.boolean(),
    }),
  );

test('the order in which problems arrive does not matter', () => {
  fc.assert(
    fc.property(anyPast, (some) => {
      const turned = { ...some, problems: some.problems.toReversed() };
      expect(suggest(turned)).toEqual(suggest(some));
    }),
  );
});

test('a reason never gives away a hidden difficulty or the pattern', () => {
  fc.assert(
    fc.property(anyPast, (some) => {
      const chosen = suggest({ ...some, hideDifficulty: true });
      expect(chosen?.why).not.toMatch(/\b(easy|easiest|medium|hard)\b/i);
      for (const pattern of chosen?.problem.patterns ?? []) expect(chosen?.why).not.toContain(pattern);
    }),
  );
});
