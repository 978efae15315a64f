// The versions of a session that work: which of them are measured, and what their measurements say.

import type { Attempt, Claim, SessionState } from '../session/index.ts';
import { readCounts } from './growth/counts.ts';
import { readMeasurement, reportWithout, type Subject } from './growth/reading.ts';
import type { ComplexityReport } from './growth/report.ts';
import type { Problem } from './problem.ts';

/**
 * Versions that work: runs and submissions that passed, and submissions that were right but too slow or too large, oldest
 * first. Each code once in a row, as the submission where there is one.
 */
export function workingVersions({ runs, submissions }: Pick<SessionState, 'runs' | 'submissions'>) {
  const working = [...runs.filter(isAccepted), ...submissions.filter(isRight)].toSorted(
    (a, b) => a.at - b.at,
  );
  const versions: Attempt[] = [];
  for (const attempt of working) {
    const last = versions.at(-1);
    if (last === undefined || codeOf(last) !== codeOf(attempt)) versions.push(attempt);
    else if (!submissions.includes(last)) versions[versions.length - 1] = attempt;
  }
  return versions as readonly Attempt[];
}

const isAccepted = ({ verdict }: Attempt): boolean => verdict?.verdict === 'AC';

/** Accepted, or stopped by nothing but its limits. */
function isRight({ verdict }: Attempt): boolean {
  const fine: readonly string[] = ['AC', 'TLE', 'MLE'];
  return (
    verdict !== null &&
    fine.includes(verdict.verdict) &&
    verdict.tests.every((test) => fine.includes(test.verdict))
  );
}

/** Code in one language without what white space says; enough to tell whether something was changed. */
function codeOf({ language, source }: Pick<Attempt, 'language' | 'source'>): string {
  return `${language} ${source.replaceAll(/\s+/gu, ' ').trim()}`;
}

/**
 * What is measured when the session is over and not measured yet: the first version that worked, the first that was
 * accepted, and the last one.
 */
export function versionsToMeasure(state: SessionState): readonly Attempt[] {
  const versions = workingVersions(state);
  const accepted = versions.filter((version) => isAccepted(version) && state.submissions.includes(version));
  const wanted = [versions[0], accepted[0], accepted.at(-1) ?? versions.at(-1)];
  const measured = state.measurements.filter(
    ({ kind, measured: result }) => kind === 'complexity' && result !== null,
  );
  const known = new Set(versions.filter(({ id }) => measured.some(({ about }) => about === id)).map(codeOf));
  return versions.filter((version) => {
    if (!wanted.includes(version) || known.has(codeOf(version))) return false;
    known.add(codeOf(version));
    return true;
  });
}

/** A version with its counts as they read now. */
export interface MeasuredVersion {
  readonly attempt: Attempt;
  /** When the measurement was shown, and the key of that event. */
  readonly at: number;
  readonly key: string;
  /** What was claimed of it before the measurement was shown; by subject, the last claim. */
  readonly claims: { readonly time: Claim | null; readonly space: Claim | null };
  readonly report: ComplexityReport;
  /** Whether no later version works. */
  readonly isLast: boolean;
}

/** Every version that was measured, oldest first. Pure, but not cheap: tens of milliseconds for each. */
export function measuredVersions(
  problem: Problem,
  state: Pick<SessionState, 'runs' | 'submissions' | 'measurements' | 'claims'>,
): readonly MeasuredVersion[] {
  const versions = workingVersions(state);
  const attempts = [...state.runs, ...state.submissions].toSorted((a, b) => a.at - b.at);
  return attempts.flatMap((attempt) => {
    const found = state.measurements.find(
      ({ kind, about }) => kind === 'complexity' && about === attempt.id,
    )?.measured;
    const counts = found == null ? null : readCounts(found.result);
    if (found == null || counts === null) return [];
    const next = versions.find((each) => each.at > attempt.at && codeOf(each) !== codeOf(attempt));
    const until = Math.min(found.at, next?.at ?? Infinity);
    const claims = {
      time: lastClaim(state.claims, 'time', until),
      space: lastClaim(state.claims, 'space', until),
    };
    const subject: Subject = {
      language: attempt.language,
      source: attempt.source,
      quantities: problem.complexity.parameters,
      together: counts.together,
      claims: { time: claims.time?.text ?? null, space: claims.space?.text ?? null },
    };
    const { status, reason, measurement } = counts;
    const report =
      status === 'measured' && measurement !== null
        ? readMeasurement(subject, measurement)
        : reportWithout(subject, status === 'measured' ? 'unavailable' : status, reason);
    return [{ attempt, at: found.at, key: found.key, claims, report, isLast: next === undefined }];
  });
}

/** A claim before the measurement was shown, and about this version: the next one may cost something else. */
function lastClaim(claims: readonly Claim[], subject: Claim['subject'], until: number): Claim | null {
  return claims.findLast((claim) => claim.subject === subject && claim.at < until) ?? null;
}
