// Choosing and sorting problems, and what an address may say.

import type { ProblemSummary } from '@greenroom/core/coding';
import { expect, test } from 'vitest';

import { filterProblems, type Filters, filtersSchema, isFiltering } from './filters.ts';

const rows: readonly [
  string,
  ProblemSummary['difficulty'],
  ProblemSummary['patterns'],
  ProblemSummary['status'],
][] = [
  ['Calm river', 'medium', ['sliding-window'], 'tried'],
  ['Busy rooms', 'medium', ['intervals', 'heap'], 'new'],
  ['Arrow keys', 'easy', ['stack'], 'solved'],
  ['Deep roots', 'hard', ['tree', 'dfs'], 'new'],
];
const problems = rows.map(([title, difficulty, patterns, status]): ProblemSummary => ({
  pack: 'core',
  id: title.toLowerCase().replace(' ', '-'),
  title,
  difficulty,
  patterns,
  languages: ['python'],
  status,
}));
const titles = (filters: Filters): string[] => filterProblems(problems, filters).map(({ title }) => title);

test('without filters everything is there, by title', () => {
  expect(titles({})).toEqual(['Arrow keys', 'Busy rooms', 'Calm river', 'Deep roots']);
});

test('every word of the search must match title, id or pattern', () => {
  expect(titles({ q: 'RIVER' })).toEqual(['Calm river']);
  expect(titles({ q: 'sliding calm' })).toEqual(['Calm river']);
  expect(titles({ q: 'DFS' })).toEqual(['Deep roots']);
  expect(titles({ q: 'river roots' })).toEqual([]);
});

test('filters narrow down together', () => {
  expect(titles({ difficulty: 'medium' })).toEqual(['Busy rooms', 'Calm river']);
  expect(titles({ difficulty: 'medium', status: 'new' })).toEqual(['Busy rooms']);
  expect(titles({ pattern: 'heap' })).toEqual(['Busy rooms']);
});

test('sorting by difficulty keeps equal ones by title, both ways', () => {
  expect(titles({ sort: 'difficulty' })).toEqual(['Arrow keys', 'Busy rooms', 'Calm river', 'Deep roots']);
  expect(titles({ sort: 'difficulty', order: 'desc' })).toEqual([
    'Deep roots',
    'Busy rooms',
    'Calm river',
    'Arrow keys',
  ]);
  expect(titles({ sort: 'status' })).toEqual(['Busy rooms', 'Deep roots', 'Calm river', 'Arrow keys']);
  expect(titles({ sort: 'title', order: 'desc' })).toEqual([
    'Deep roots',
    'Calm river',
    'Busy rooms',
    'Arrow keys',
  ]);
});

test('an address with nonsense in it still shows the list', () => {
  const parsed = filtersSchema.parse({ q: 12, pattern: 'telepathy', sort: 'mood', order: 'sideways', x: 1 });
  expect(parsed).toEqual({ q: '12' });
  expect(isFiltering(parsed)).toBe(true);
  expect(isFiltering(filtersSchema.parse({ sort: 'status' }))).toBe(false);
});
