// Readability: what a careful reviewer finds in the code that was handed in.

import type { Evidence, Level } from '../../signals/index.ts';
import { type CodeFindingKind, structural } from '../readability/kind.ts';
import type { CodeFinding } from '../readability/review.ts';
import { linesOf, reviewedSubmission } from './code-review.ts';
import { type Assessor, clock, isAccepted, keysOf, type Recording } from './recording.ts';
import { clockText, count } from './wording.ts';

const ID = 'coding/readability@1';

/** Fewer lines of code than this show no way of writing. */
const LEAST_LINES = 4;
/** Read for other signals: data structures and problem solving. */
const ELSEWHERE: ReadonlySet<CodeFindingKind> = new Set([...structural, 'over-engineered']);
const NAMES: ReadonlySet<CodeFindingKind> = new Set(['vague-name', 'misleading-name']);
const SIZE: ReadonlySet<CodeFindingKind> = new Set(['long-function', 'deep-nesting']);
/** Findings that cost a reader time all through the code. */
const HEAVY: ReadonlySet<CodeFindingKind> = new Set(['misleading-name', ...SIZE]);

/**
 * One piece of evidence (weight 0.8: what a machine finds is not all that a reader sees), once a submission was judged that has
 * at least four lines in functions and parses. Read is the last accepted submission, else the last judged one. Structures that
 * fight the task and over-engineering belong to other signals; at most two of a kind count.
 *
 * | level | findings |
 * |---|---|
 * | 4 | none |
 * | 3 | at most two, no name that misleads, no long function, no deep nesting |
 * | 2 | more, or one of those |
 * | 1 | names that say nothing or mislead, and a long function or deep nesting; or more than seven |
 */
export const readability: Assessor = { id: ID, signals: ['readability'], assess };

function assess(recording: Recording): readonly Evidence[] {
  const reviewed = reviewedSubmission(recording);
  if (reviewed === null || reviewed.lines < LEAST_LINES) return [];
  const { attempt, review, lines } = reviewed;
  const faults = review.findings.filter(({ kind, rule }) => kind !== 'celebratory' && !ELSEWHERE.has(rule));
  const good = review.findings.filter(
    ({ kind, rule }) => kind === 'celebratory' && rule !== 'fitting-structure',
  );
  const what = isAccepted(attempt) ? 'accepted' : 'last';
  const praise =
    good.length === 0 ? '' : ` Good: ${good.map(({ rule }) => rule.replaceAll('-', ' ')).join(', ')}.`;
  const found = faults.length === 0 ? 'nothing to mend' : count(faults.length, 'finding');
  const cited = faults.length > 0 ? faults : good;
  return [
    {
      signal: 'readability',
      assessor: ID,
      level: levelOf(faults),
      weight: 0.8,
      seen: `The ${what} submission, at ${clockText(clock(recording, attempt.at))}, has ${count(lines, 'line')} of code in ${count(review.functions.length, 'function')} and ${found}.${praise}`,
      events: keysOf(recording, [attempt.askedBy, attempt.answeredBy]),
      at: attempt.at,
      ...(cited.length === 0 ? {} : { lines: linesOf(cited) }),
    },
  ];
}

function levelOf(faults: readonly CodeFinding[]): Level {
  const kinds = new Map<CodeFindingKind, number>();
  for (const { rule } of faults) kinds.set(rule, Math.min(2, (kinds.get(rule) ?? 0) + 1));
  const counted = [...kinds.values()].reduce((sum, each) => sum + each, 0);
  const some = (wanted: ReadonlySet<CodeFindingKind>): boolean => [...wanted].some((kind) => kinds.has(kind));
  if ((some(NAMES) && some(SIZE)) || counted > 7) return 1;
  if (counted === 0) return 4;
  return counted > 2 || some(HEAVY) ? 2 : 3;
}
