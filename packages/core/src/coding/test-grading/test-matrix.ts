// What a candidate's own tests were tried on: the reference, and solutions that are wrong in known ways.

import { z } from 'zod';

import type { Json } from '../../base/index.ts';
import {
  type Language,
  languageSchema,
  type TestCategory,
  testCategorySchema,
  type VerdictCode,
  verdictCodeSchema,
} from '../../judging/index.ts';

/** A solution with one mistake. */
export interface WrongSolution {
  /** A known-bad solution's file, or a mutant's id. */
  readonly id: string;
  /** A mistake that people make, written down by an author; or a small change made by machine. */
  readonly origin: 'known-bad' | 'mutant';
  /** The mistake in words. */
  readonly what: string;
  /** The category whose hidden tests catch it; null where nobody said. */
  readonly category: TestCategory | null;
  readonly language: Language;
  readonly source: string;
}

/** What own tests are tried on. */
export interface TestBank {
  readonly reference: { readonly language: Language; readonly source: string };
  readonly mistakes: readonly WrongSolution[];
  /** The problem's generator as a script, which knows what is legal beyond types and ranges; null where it may not be run. */
  readonly validator: string | null;
}

export interface TestMatrix {
  readonly schema: 'greenroom.test-matrix/1';
  readonly status: 'measured' | 'unavailable';
  /** Empty where it was measured. */
  readonly reason: string;
  readonly tests: readonly {
    readonly args: readonly Json[];
    /** Why these are no arguments that a solution must handle; null where they are. Such a test was not run. */
    readonly illegal: string | null;
    /** What the reference says; null where it was not asked or gave no answer. */
    readonly answer: { readonly value: Json } | null;
  }[];
  readonly mistakes: readonly (Omit<WrongSolution, 'source'> & {
    /** For each test, against the reference's answer; null where it was not run. */
    readonly verdicts: readonly (VerdictCode | null)[];
  })[];
}

const testMatrixSchema: z.ZodType<TestMatrix> = z.object({
  schema: z.literal('greenroom.test-matrix/1'),
  status: z.enum(['measured', 'unavailable']),
  reason: z.string(),
  tests: z.array(
    z.object({
      args: z.array(z.json()),
      illegal: z.string().nullable(),
      answer: z.object({ value: z.json() }).nullable(),
    }),
  ),
  mistakes: z.array(
    z.object({
      id: z.string(),
      origin: z.enum(['known-bad', 'mutant']),
      what: z.string(),
      category: testCategorySchema.nullable(),
      language: languageSchema,
      verdicts: z.array(verdictCodeSchema.nullable()),
    }),
  ),
});

export function matrixWithout(reason: string): TestMatrix {
  return { schema: 'greenroom.test-matrix/1', status: 'unavailable', reason, tests: [], mistakes: [] };
}

/** Null for what is no matrix of a version that is known here. */
export function readTestMatrix(text: string): TestMatrix | null {
  try {
    const read = testMatrixSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
