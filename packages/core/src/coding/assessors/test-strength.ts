// Test strength: which known mistakes the candidate's own tests would have caught, before anything was handed in.

import type { Evidence, Level } from '../../signals/index.ts';
import { type GradedTest, gradeTests, type TestGrading } from '../test-grading/test-grading.ts';
import { readTestMatrix } from '../test-grading/test-matrix.ts';
import { type Assessor, keysOf, type Recording } from './recording.ts';
import { count } from './wording.ts';

const ID = 'coding/test-strength@1';

/**
 * Two pieces of evidence, once own tests were tried on the reference and on wrong solutions (after the session). A test counts
 * where it was run before the first submission, or before the end where nothing was handed in; what it expects must be right.
 *
 * Edge cases (weight 1): of the mistakes that people make with this problem, at least 80 % caught (4), half (3), a quarter
 * (2), fewer (1). Not where only one or two are known.
 *
 * Ownership (weight 0.9): of all mistakes, those made by machine included, at least 90 % caught by three tests or more whose
 * expectation is right (4), 70 % (3), any (2), none (1).
 */
export const testStrength: Assessor = { id: ID, signals: ['edge-cases', 'ownership'], assess };

/** Shares of fewer mistakes say little. */
const FEWEST_MISTAKES = 3;

function assess(recording: Recording): readonly Evidence[] {
  const grading = gradingOf(recording);
  if (grading === null || grading.tests.length === 0) return [];
  const early = grading.tests.filter(({ inTime }) => inTime);
  const first = early[0] ?? grading.tests[0];
  const events = keysOf(recording, [...grading.tests.map(({ written }) => written.key), grading.key]);
  const frame = { assessor: ID, events, at: first?.written.at ?? 0 };
  const known = shareOf(grading, (origin) => origin === 'known-bad');
  const all = shareOf(grading, () => true);
  const right = early.filter(({ expectation }) => expectation.kind === 'right').length;
  const evidence: Evidence[] = [];
  if (known.of >= FEWEST_MISTAKES) {
    evidence.push({
      ...frame,
      signal: 'edge-cases',
      level: knownLevel(known.caught / known.of),
      weight: 1,
      seen: `Own tests run before the first submission would have caught ${known.caught} of ${count(known.of, 'known mistake')} with this problem.`,
    });
  }
  if (all.of >= FEWEST_MISTAKES) {
    evidence.push({
      ...frame,
      signal: 'ownership',
      level: ownershipLevel(all.caught / all.of, right),
      weight: 0.9,
      seen: `${right} of ${count(early.length, 'own test')} run before the first submission ${right === 1 ? 'expects' : 'expect'} what is right; together they would catch ${all.caught} of ${count(all.of, 'wrong solution')}.${wrongText(grading.tests)}`,
    });
  }
  return evidence;
}

/** The last results, as they read now; null before there are any. */
export function gradingOf(recording: Recording): TestGrading | null {
  const found = recording.state.measurements.findLast(
    ({ kind, measured }) => kind === 'tests' && measured !== null,
  );
  const matrix = found?.measured == null ? null : readTestMatrix(found.measured.result);
  if (found?.measured == null || matrix?.status !== 'measured') return null;
  return gradeTests(recording, matrix, found.measured.key);
}

function shareOf(
  { mistakes }: TestGrading,
  counts: (origin: TestGrading['mistakes'][number]['origin']) => boolean,
): { readonly caught: number; readonly of: number } {
  const counted = mistakes.filter(({ origin }) => counts(origin));
  return { caught: counted.filter(({ caught }) => caught === 'in-time').length, of: counted.length };
}

function knownLevel(share: number): Level {
  if (share >= 0.8) return 4;
  if (share >= 0.5) return 3;
  return share >= 0.25 ? 2 : 1;
}

function ownershipLevel(share: number, right: number): Level {
  if (share >= 0.9 && right >= 3) return 4;
  if (share >= 0.7) return 3;
  return share > 0 ? 2 : 1;
}

function wrongText(tests: readonly GradedTest[]): string {
  const wrong = tests.filter(({ expectation }) => expectation.kind === 'wrong').length;
  return wrong === 0
    ? ''
    : ` ${count(wrong, 'test')} ${wrong === 1 ? 'expects' : 'expect'} something else than the reference answers.`;
}
