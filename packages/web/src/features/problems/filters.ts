// Which problems are shown, as the address keeps it; and the choosing and sorting itself.

import { difficulties, patterns, type ProblemSummary } from '@greenroom/core/coding';
import { z } from 'zod';

import { patternName } from '../../kit/pattern-name.ts';

export const problemStatuses = ['new', 'tried', 'solved'] as const;
const sortKeys = ['title', 'difficulty', 'status'] as const;
export type SortKey = (typeof sortKeys)[number];

export const statusNames: Readonly<Record<ProblemSummary['status'], string>> = {
  new: 'New',
  tried: 'Tried',
  solved: 'Solved',
};

/** The address's search part. Values that are not understood count as absent. */
export const filtersSchema = z.object({
  q: z.coerce.string().max(200).optional().catch(undefined),
  pattern: z.enum(patterns).optional().catch(undefined),
  difficulty: z.enum(difficulties).optional().catch(undefined),
  status: z.enum(problemStatuses).optional().catch(undefined),
  sort: z.enum(sortKeys).optional().catch(undefined),
  order: z.enum(['asc', 'desc']).optional().catch(undefined),
});
export type Filters = z.infer<typeof filtersSchema>;

/** Whether anything is filtered away, sorting aside. */
export function isFiltering({ q, pattern, difficulty, status }: Filters): boolean {
  return (q ?? pattern ?? difficulty ?? status) !== undefined;
}

const rank = {
  difficulty: (problem: ProblemSummary) => difficulties.indexOf(problem.difficulty),
  status: (problem: ProblemSummary) => problemStatuses.indexOf(problem.status),
};

/** The problems that match every filter, sorted; equal ones by title, then id. */
export function filterProblems(problems: readonly ProblemSummary[], filters: Filters): ProblemSummary[] {
  const words = (filters.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = problems.filter(
    (problem) =>
      (filters.pattern === undefined || problem.patterns.includes(filters.pattern)) &&
      (filters.difficulty === undefined || problem.difficulty === filters.difficulty) &&
      (filters.status === undefined || problem.status === filters.status) &&
      words.every((word) => searchText(problem).includes(word)),
  );
  const key = filters.sort ?? 'title';
  const sign = filters.order === 'desc' ? -1 : 1;
  return chosen.sort(
    (a, b) =>
      (key === 'title' ? 0 : sign * (rank[key](a) - rank[key](b))) ||
      (key === 'title' ? sign : 1) * byTitle(a, b),
  );
}

function searchText(problem: ProblemSummary): string {
  return [problem.title, problem.id, ...problem.patterns.map(patternName)].join(' ').toLowerCase();
}

function byTitle(a: ProblemSummary, b: ProblemSummary): number {
  return a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : 1);
}
