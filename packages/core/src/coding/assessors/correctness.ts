// Correctness: how many hidden tests the submissions passed.

import type { Evidence, Level } from '../../signals/index.ts';
import type { Problem } from '../problem.ts';
import {
  type Assessor,
  clock,
  isAccepted,
  judged,
  type JudgedAttempt,
  keysOf,
  type Recording,
} from './recording.ts';
import { clockText, count } from './wording.ts';

const ID = 'coding/correctness@1';

/**
 * One piece of evidence, once a submission was judged; the judge's own faults do not count.
 *
 * | level | hidden tests |
 * |---|---|
 * | 4 | the first submission passes all |
 * | 3 | a later one passes all, or the best one at least 90 % |
 * | 2 | the best one passes at least 50 % |
 * | 1 | the best one passes fewer |
 */
export const correctness: Assessor = { id: ID, signals: ['correctness'], assess };

function assess(recording: Recording): readonly Evidence[] {
  const submissions = judged(recording.state.submissions);
  const best = bestOf(recording.problem, submissions);
  const [first] = submissions;
  if (best === undefined || first === undefined) return [];
  const { passed, total } = hiddenTests(recording.problem, best);
  const place = submissions.indexOf(best) + 1;
  const share = total === 0 ? 0 : passed / total;
  const level: Level = isAccepted(first) ? 4 : isAccepted(best) || share >= 0.9 ? 3 : share >= 0.5 ? 2 : 1;
  const which =
    submissions.length === 1 ? 'The only submission' : `Submission ${place} of ${submissions.length}`;
  const before =
    isAccepted(first) || place === 1
      ? ''
      : `; the first one passed ${hiddenTests(recording.problem, first).passed}`;
  const seen = `${which}, at ${clockText(clock(recording, best.at))}, passed ${passed} of ${count(total, 'hidden test')}${before}.`;
  return [
    {
      signal: 'correctness',
      assessor: ID,
      level,
      weight: 1,
      seen,
      events: keysOf(recording, [first.answeredBy, best.askedBy, best.answeredBy]),
      at: best.judgedAt,
    },
  ];
}

/** The submission that passed most hidden tests, the earlier one of equals; accepted beats all. */
export function bestOf(problem: Problem, submissions: readonly JudgedAttempt[]): JudgedAttempt | undefined {
  const worth = (each: JudgedAttempt): number =>
    isAccepted(each) ? Infinity : hiddenTests(problem, each).passed;
  return submissions.reduce<JudgedAttempt | undefined>(
    (best, each) => (best === undefined || worth(each) > worth(best) ? each : best),
    undefined,
  );
}

/** Hidden tests of a verdict; tests that the judge did not reach count as not passed. */
export function hiddenTests(
  problem: Problem,
  attempt: JudgedAttempt,
): { readonly passed: number; readonly total: number } {
  const hidden = attempt.verdict.tests.filter(
    ({ category }) => category !== 'sample' && category !== 'custom',
  );
  const known = Object.entries(problem.categories).reduce(
    (sum, [category, tests]) => sum + (category === 'sample' || category === 'custom' ? 0 : tests),
    0,
  );
  return {
    passed: hidden.filter(({ verdict }) => verdict === 'AC').length,
    total: Math.max(known, hidden.length),
  };
}
