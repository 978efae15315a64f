// What comes after a problem was solved: the change request as a problem of its own, and a problem without all that.

import type { Problem } from './problem.ts';

/** `<problem>/change`: names the changed problem wherever problems are found by id. */
const CHANGED = '/change';

export function changedId(id: string): string {
  return `${id}${CHANGED}`;
}

/** The problem whose change an id names; `null` when it names no change. */
export function originalId(id: string): string | null {
  return id.endsWith(CHANGED) ? id.slice(0, -CHANGED.length) : null;
}

/**
 * The problem as its change request makes it: judged, run and shown like any other, under `changedId`. Facts stay,
 * though no tests of its own depend on them; hints were for the original. `null` when there is no change request.
 */
export function changedProblem(problem: Problem): Problem | null {
  const { changeRequest } = problem;
  if (changeRequest === null) return null;
  const { sameSignature: _, ...changes } = changeRequest;
  return {
    ...problem,
    ...changes,
    id: changedId(problem.id),
    facts: problem.facts.map((fact) => ({ ...fact, tests: [] })),
    hints: [],
    followUps: [],
    changeRequest: null,
    mistakes: [],
  };
}

/** What the pages may know of a problem before it is solved. */
export function withoutSequel(problem: Problem): Problem {
  return { ...problem, followUps: [], changeRequest: null, mistakes: [] };
}
