// What a candidate's own tests are worth: which are right, which mistakes they catch, and whether in time.

import { canonicalJson, type Json } from '../../base/index.ts';
import type { TestCategory, VerdictCode } from '../../judging/index.ts';
import { eventsOf, type Recording } from '../assessors/recording.ts';
import { isExpected } from '../compare.ts';
import type { Problem } from '../problem.ts';
import { type EdgeKind, edgeKindsOf, edgeKindsOfTest } from '../test-category.ts';
import type { TestMatrix } from './test-matrix.ts';
import { type Moment, type WrittenTest, writtenTests } from './written-tests.ts';

export type Expectation =
  | { readonly kind: 'right' }
  /** None stated: only what crashes or hangs is caught. */
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly expected: Json; readonly answer: Json }
  /** The task promises that such arguments never come. */
  | { readonly kind: 'illegal'; readonly why: string }
  /** The reference gave no answer to it. */
  | { readonly kind: 'unknown' };

export interface GradedTest extends WrittenTest {
  readonly expectation: Expectation;
  readonly kinds: readonly EdgeKind[];
  /** Run before the first submission. */
  readonly inTime: boolean;
  /** One for each mistake: whether it catches it, null where it was not tried. */
  readonly catches: readonly (boolean | null)[];
}

export interface GradedMistake {
  readonly id: string;
  readonly origin: 'known-bad' | 'mutant';
  readonly what: string;
  readonly category: TestCategory | null;
  readonly caught: 'in-time' | 'late' | 'never';
}

export interface TestGrading {
  readonly tests: readonly GradedTest[];
  readonly mistakes: readonly GradedMistake[];
  /** The kinds of edge cases that the problem has, and whether a test tried them. */
  readonly kinds: readonly { readonly kind: EdgeKind; readonly tried: boolean }[];
  /** The event that brought the results. */
  readonly key: string;
}

const CRASHES: ReadonlySet<VerdictCode> = new Set(['RTE', 'TLE', 'MLE', 'OLE']);

/** Reads a matrix for a recording. Tests that the matrix does not know are left out: they were written after it was made. */
export function gradeTests(recording: Recording, matrix: TestMatrix, key: string): TestGrading {
  const { problem } = recording;
  const rows = new Map(matrix.tests.map(({ args }, index) => [canonicalJson(args), index]));
  const [handIn] = eventsOf(recording, 'submission-requested');
  const tests = writtenTests(recording).flatMap((test): readonly GradedTest[] => {
    const row = rows.get(canonicalJson(test.args));
    if (row === undefined) return [];
    const expectation = expectationOf(problem, test, matrix.tests[row]);
    const inTime = isBefore(test.ran, handIn?.at ?? Infinity);
    const catches = matrix.mistakes.map(({ verdicts }) => isCaught(expectation, verdicts[row] ?? null));
    return [{ ...test, expectation, kinds: edgeKindsOfTest(problem.signature, test.args), inTime, catches }];
  });
  const mistakes = matrix.mistakes.map(({ id, origin, what, category }, index): GradedMistake => {
    const catching = tests.filter(({ catches, ran }) => catches[index] === true && ran !== null);
    const caught =
      catching.length === 0 ? 'never' : catching.some(({ inTime }) => inTime) ? 'in-time' : 'late';
    return { id, origin, what, category, caught };
  });
  const kinds = edgeKindsOf(problem).map((kind) => ({
    kind,
    tried: tests.some((test) => test.expectation.kind !== 'illegal' && test.kinds.includes(kind)),
  }));
  return { tests, mistakes, kinds, key };
}

function isBefore(moment: Moment | null, at: number): boolean {
  return moment !== null && moment.at < at;
}

function expectationOf(
  { comparison }: Pick<Problem, 'comparison'>,
  { expected }: WrittenTest,
  tried: TestMatrix['tests'][number] | undefined,
): Expectation {
  if (tried === undefined) return { kind: 'unknown' };
  if (tried.illegal !== null) return { kind: 'illegal', why: tried.illegal };
  if (tried.answer === null) return { kind: 'unknown' };
  if (expected === null) return { kind: 'none' };
  const answer = tried.answer.value;
  if (isExpected(comparison, answer, expected.value)) return { kind: 'right' };
  return { kind: 'wrong', expected: expected.value, answer };
}

function isCaught({ kind }: Expectation, verdict: VerdictCode | null): boolean | null {
  if (verdict === null || kind === 'illegal' || kind === 'unknown') return null;
  if (kind === 'wrong') return false;
  return kind === 'right' ? verdict !== 'AC' : CRASHES.has(verdict);
}
