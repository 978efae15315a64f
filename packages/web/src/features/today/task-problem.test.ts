import { problemSummarySchema } from '@greenroom/core/coding';
import type { Task } from '@greenroom/core/plan';
import { expect, test } from 'vitest';

import { elsewhereExercise, problemFor, sessionLength } from './task-problem.ts';

const problem = (id: string, patterns: readonly string[]) =>
  problemSummarySchema.parse({
    pack: 'core',
    id,
    title: id,
    difficulty: 'easy',
    patterns,
    minutes: { onPace: 20, slow: 30 },
    languages: ['python'],
    status: 'new',
  });
const problems = [problem('a-map', ['hash-map']), problem('b-tree', ['tree']), problem('c-stack', ['stack'])];
const past = { problems, sessions: [], hideDifficulty: false };
const task = (changes: Partial<Task>): Task => ({
  id: 'timed-coding-1',
  kind: 'timed-coding',
  title: 'Timed coding interview',
  reason: 'Because.',
  minutes: 45,
  week: 2,
  signals: ['correctness'],
  patterns: [],
  must: true,
  ...changes,
});
const idFor = (changes: Partial<Task>): string | undefined => problemFor(task(changes), past)?.problem.id;

test('a task about a pattern gets a problem with it, and any problem where there is none', () => {
  expect(idFor({ kind: 'data-structures', patterns: ['stack', 'queue'] })).toBe('c-stack');
  expect(idFor({ kind: 'data-structures', patterns: ['trie'] })).toBe('a-map');
  expect(idFor({})).toBe('a-map');
  expect(problemFor(task({}), past)?.why).toBe('Because.');
});

test('a review is of its own problem; one of another site has none here', () => {
  expect(idFor({ kind: 'review', id: 'review-core/b-tree' })).toBe('b-tree');
  expect(idFor({ kind: 'review', id: 'review-pattern/stack', patterns: ['stack'] })).toBe('c-stack');
  const elsewhere = task({ kind: 'review', id: 'review-elsewhere/two sum' });
  expect(problemFor(elsewhere, past)).toBeNull();
  expect(elsewhereExercise(elsewhere)).toBe('elsewhere/two sum');
  expect(elsewhereExercise(task({ kind: 'review', id: 'review-core/b-tree' }))).toBeNull();
});

test('tasks of other tracks have no problem', () => {
  expect(idFor({ kind: 'story', signals: ['story-structure'] })).toBeUndefined();
  expect(idFor({ kind: 'drill', signals: ['cost'] })).toBeUndefined();
  expect(idFor({ kind: 'drill', signals: ['clarifying'] })).toBe('a-map');
});

test('a session is never longer than its task', () => {
  expect([60, 45, 30, 25, 15].map(sessionLength)).toEqual([45, 45, 25, 25, 15]);
});
