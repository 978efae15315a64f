// The submission that a session is remembered by.

import type { Verdict } from '@greenroom/core/judging';
import type { Attempt, SessionState } from '@greenroom/core/session';

export interface JudgedSubmission {
  readonly attempt: Attempt;
  readonly verdict: Verdict;
}

/** The first accepted submission, else the first of those with the largest passed share; null before any verdict. */
export function bestSubmission({ submissions }: SessionState): JudgedSubmission | null {
  return submissions.reduce<JudgedSubmission | null>((best, attempt) => {
    const { verdict } = attempt;
    if (verdict === null) return best;
    return best === null || worth(verdict) > worth(best.verdict) ? { attempt, verdict } : best;
  }, null);
}

function worth({ verdict, score }: Verdict): number {
  return verdict === 'AC' ? 2 : (score ?? 0);
}
