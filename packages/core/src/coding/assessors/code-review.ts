// The review of what was handed in, as assessors read it.

import { offByDefault } from '../readability/kind.ts';
import { prescribedNames } from '../readability/prescribed.ts';
import { type CodeFinding, type CodeReview, reviewCode } from '../readability/review.ts';
import { judged, type JudgedAttempt, type Recording } from './recording.ts';

export interface ReviewedSubmission {
  readonly attempt: JudgedAttempt;
  readonly review: CodeReview;
  /** Lines of code of its functions, blank lines and comments left out. */
  readonly lines: number;
}

/** Null where nothing was handed in that could be read. */
export function reviewedSubmission({ code, problem, state }: Recording): ReviewedSubmission | null {
  if (code === null) return null;
  const attempt = judged(state.submissions).find(({ askedBy }) => askedBy === code.askedBy);
  if (attempt === undefined) return null;
  const review = reviewCode(code.tree, {
    ...prescribedNames(problem.signature, attempt.language),
    references: code.references,
    without: offByDefault,
  });
  if (review === null) return null;
  return { attempt, review, lines: review.functions.reduce((sum, each) => sum + each.lines, 0) };
}

/** Findings as lines of evidence. */
export function linesOf(findings: readonly CodeFinding[]) {
  return findings.map(({ where, seen }) => ({ ...where, seen }));
}
