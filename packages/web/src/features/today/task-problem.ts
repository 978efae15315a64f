// Which problem a task of the plan means, and how long the session should be.

import type { ProblemSummary } from '@greenroom/core/coding';
import type { Task } from '@greenroom/core/plan';
import type { SessionMinutes, SessionSummary } from '@greenroom/core/session';
import { rubric } from '@greenroom/core/signals';

import { suggest, type Suggestion } from './suggestion.ts';

interface Past {
  readonly problems: readonly ProblemSummary[];
  /** Newest first. */
  readonly sessions: readonly SessionSummary[];
  readonly hideDifficulty: boolean;
}

const REVIEW = 'review-';
const codingKinds: ReadonlySet<Task['kind']> = new Set(['timed-coding', 'mock-coding', 'data-structures']);

/** Null for a task that no problem here stands for. */
export function problemFor(task: Task, past: Past): Suggestion | null {
  if (task.kind === 'review') {
    if (task.patterns.length > 0) return anotherOf(task, past);
    const address = task.id.slice(REVIEW.length);
    const problem = past.problems.find(({ pack, id }) => `${pack}/${id}` === address);
    return problem === undefined ? null : { problem, why: task.reason };
  }
  return isCoding(task) ? anotherOf(task, past) : null;
}

/** The problem to take next among those with one of the task's patterns, or among all. */
function anotherOf(task: Task, past: Past): Suggestion | null {
  const fitting = past.problems.filter(({ patterns }) =>
    patterns.some((pattern) => task.patterns.includes(pattern)),
  );
  const suggestion = suggest({ ...past, problems: fitting.length > 0 ? fitting : past.problems });
  return suggestion === null ? null : { ...suggestion, why: task.reason };
}

function isCoding({ kind, signals }: Task): boolean {
  if (kind === 'drill') return signals.every((signal) => rubric[signal].tracks.includes('coding'));
  return codingKinds.has(kind);
}

/** The longest interview that fits into the task's minutes. */
export function sessionLength(minutes: number): SessionMinutes {
  if (minutes >= 45) return 45;
  return minutes >= 25 ? 25 : 15;
}

/** The title of a problem on another site that a review is about; null for any other task. */
export function elsewhereExercise(task: Task): string | null {
  const address = task.id.slice(REVIEW.length);
  return task.kind === 'review' && address.startsWith('elsewhere/') ? address : null;
}
