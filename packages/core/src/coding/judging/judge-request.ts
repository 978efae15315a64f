// What a judge is asked: a program, the tests to run it on, and the limits.

import type { Json } from '../../base/index.ts';
import type { Isolation, Language, Limits, TestCategory, Verdict } from '../../judging/index.ts';
import type { Comparison } from '../compare.ts';
import type { Signature } from '../problem.ts';

export interface JudgeTest {
  readonly name: string;
  readonly group: string;
  readonly category: TestCategory;
  readonly args: readonly Json[];
  /** Never enters the sandbox. `null` when a candidate's own test states no expectation: any answer passes. */
  readonly expected: { readonly value: Json } | null;
  /** Whether input, answer and console output may be shown; hidden tests never show theirs. */
  readonly visible: boolean;
}

export interface JudgeRequest {
  readonly language: Language;
  readonly source: string;
  readonly signature: Signature;
  readonly comparison: Comparison;
  readonly tests: readonly JudgeTest[];
  readonly limits: Limits;
  readonly stopAtFirstFailure: boolean;
}

/** The judge's own trouble, never the candidate's. */
export function faultVerdict(
  request: Pick<JudgeRequest, 'language' | 'limits'>,
  isolation: Isolation,
  message: string,
): Verdict {
  return {
    schema: 'greenroom.verdict/1',
    verdict: 'IE',
    isolation,
    language: request.language,
    compile: { ok: false, message },
    tests: [],
    score: null,
    limits: request.limits,
  };
}

/** A program that does not compile, or does not define what it must; `message` is for the candidate. */
export function rejectedVerdict(
  request: Pick<JudgeRequest, 'language' | 'limits'>,
  isolation: Isolation,
  message: string,
): Verdict {
  return { ...faultVerdict(request, isolation, message), verdict: 'CE' };
}
