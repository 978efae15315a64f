// What the judge is asked, and the face of a running judge.

import type { Json } from '@greenroom/core/base';
import type { Comparison, JudgeStatus, Signature } from '@greenroom/core/coding';
import type { Language, Limits, TestCategory, Verdict } from '@greenroom/core/judging';

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

export interface Judge {
  readonly status: JudgeStatus;
  /** Never rejects for what the program does; a broken sandbox gives the verdict IE. */
  judge(request: JudgeRequest): Promise<Verdict>;
  /** Ends every process that the judge started. */
  close(): Promise<void>;
}
