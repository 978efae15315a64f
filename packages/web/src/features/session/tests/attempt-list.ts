// Runs and submissions as one history, and what can be said of one in a line.

import type { Problem } from '@greenroom/core/coding';
import type { Isolation, TestResult, Verdict } from '@greenroom/core/judging';
import { testCategories, type TestCategory, type VerdictCode } from '@greenroom/core/judging';
import type { Attempt, SessionState } from '@greenroom/core/session';

export interface KnownAttempt {
  readonly kind: 'run' | 'submission';
  readonly attempt: Attempt;
}

/** Newest first. */
export function attemptsOf(state: Pick<SessionState, 'runs' | 'submissions'>): readonly KnownAttempt[] {
  const runs = state.runs.map((attempt) => ({ kind: 'run', attempt }) as const);
  const submissions = state.submissions.map((attempt) => ({ kind: 'submission', attempt }) as const);
  return [...runs, ...submissions].sort((a, b) => b.attempt.at - a.attempt.at);
}

export const isolationWords: Readonly<Record<Isolation, string>> = {
  isolated: 'in the sandbox',
  'isolated-root': 'in the sandbox, run by root',
  restricted: 'with weaker isolation',
  browser: 'in this browser',
};

/** The costliest test of each kind. */
export function costOf(tests: readonly TestResult[]): {
  readonly cpuMs: number;
  readonly memoryBytes: number;
} {
  return {
    cpuMs: Math.max(0, ...tests.map((test) => test.cpuMs)),
    memoryBytes: Math.max(0, ...tests.map((test) => test.memoryBytes)),
  };
}

export function formatMs(ms: number): string {
  if (ms >= 1_000) return `${(ms / 1_000).toFixed(2)} s`;
  return ms >= 10 ? `${Math.round(ms)} ms` : `${Math.max(0.1, ms).toFixed(1)} ms`;
}

export function formatBytes(bytes: number): string {
  const mega = bytes / 1_048_576;
  return mega >= 10 ? `${Math.round(mega)} MB` : `${mega.toFixed(1)} MB`;
}

export interface CategoryCount {
  readonly category: TestCategory;
  readonly passed: number;
  readonly ran: number;
  /** Left out because too many tests before them were over the time limit. */
  readonly left: number;
  /** The first test that did not pass. */
  readonly failure: { readonly verdict: VerdictCode; readonly message: string } | null;
}

/** Tests of a submission, counted by category in the usual order. `totals` says how many each has. */
export function countCategories(verdict: Verdict, totals: Problem['categories']): readonly CategoryCount[] {
  return testCategories.flatMap((category) => {
    const tests = verdict.tests.filter((test) => test.category === category);
    const total = Math.max(tests.length, totals[category] ?? 0);
    if (total === 0) return [];
    const failed = tests.find((test) => test.verdict !== 'AC');
    return [
      {
        category,
        passed: tests.filter((test) => test.verdict === 'AC').length,
        ran: tests.length,
        left: total - tests.length,
        failure: failed === undefined ? null : { verdict: failed.verdict, message: failed.message },
      },
    ];
  });
}
