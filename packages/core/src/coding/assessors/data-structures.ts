// Data structures: whether those of the code that was handed in match the task, and whether the reason was said.

import type { SessionEvent } from '../../session/index.ts';
import type { Evidence, Level } from '../../signals/index.ts';
import { structural } from '../readability/kind.ts';
import { structuresIn } from '../readability/structures-used.ts';
import { linesOf, reviewedSubmission } from './code-review.ts';
import { WEIGHING } from './communication.ts';
import { type Assessor, clock, isAccepted, keysOf, type Recording } from './recording.ts';
import { clockText, count, listed } from './wording.ts';

const ID = 'coding/data-structures@1';

const STRUCTURE =
  /\b(?:hash ?(?:map|set|table)?|maps?|dict(?:ionar(?:y|ies))?|sets?|heaps?|priority queues?|queues?|deques?|stacks?|arrays?|lists?|tries?|trees?|union[- ]find|pointers?|counters?|look(?:ing)? ?up)\b/iu;
const REASON = /\b(?:because|so that|since|needs?|instant|at once|constant)\b/iu;

/**
 * One piece of evidence (weight 0.8), once a submission was judged whose structures can be told.
 *
 * | level | seen |
 * |---|---|
 * | 4 | as 3, and a line names a structure with its reason |
 * | 3 | accepted, large hidden tests included, and nothing fights the task |
 * | 2 | something fights the task, yet it was accepted; or too slow, without the structures that the best known solution keeps |
 * | 1 | something fights the task (a list searched in a loop, a list as a queue, sorting for one end), and it was not accepted |
 *
 * Without large hidden tests an accepted solution may cost anything: then there is level 3 only where it keeps the structures of the
 * best known solution.
 */
export const dataStructures: Assessor = { id: ID, signals: ['data-structures'], assess };

function assess(recording: Recording): readonly Evidence[] {
  const reviewed = reviewedSubmission(recording);
  if (reviewed === null || recording.code === null) return [];
  const { attempt, review } = reviewed;
  const against = review.findings.filter(({ rule }) => structural.has(rule));
  const used = structuresIn(recording.code.tree);
  const usual = recording.code.references.map(structuresIn)[0] ?? [];
  const missing = usual.filter((each) => !used.includes(each));
  const slow = attempt.verdict.verdict === 'TLE' || attempt.verdict.verdict === 'MLE';
  const reasons = reasoned(recording);
  const level = levelOf({
    against: against.length,
    accepted: isAccepted(attempt),
    tooSlow: slow && missing.length > 0,
    fits: isLarge(recording) || (recording.code.references.length > 0 && missing.length === 0),
    reasoned: reasons.length > 0,
  });
  if (level === null) return [];
  const kept = used.length === 0 ? 'no set, map, queue or heap' : listed(used.map((each) => `a ${each}`));
  const fight =
    against.length === 0 ? '' : ` ${count(against.length, 'place')} where a structure fights the task.`;
  const lacking =
    level === 2 && against.length === 0
      ? ` The best known solution keeps ${listed(missing.map((each) => `a ${each}`))}.`
      : '';
  const good = review.findings.filter(({ rule }) => rule === 'fitting-structure');
  const cited = against.length > 0 ? against : good;
  const said = reasons.length > 0 ? ' The reason for a structure was said.' : '';
  return [
    {
      signal: 'data-structures',
      assessor: ID,
      level,
      weight: 0.8,
      seen: `The submission at ${clockText(clock(recording, attempt.at))} was ${isAccepted(attempt) ? 'accepted' : 'not accepted'} and keeps ${kept}.${fight}${lacking}${said}`,
      events: keysOf(recording, [attempt.askedBy, attempt.answeredBy, ...reasons.slice(0, 2)]),
      at: attempt.at,
      ...(cited.length === 0 ? {} : { lines: linesOf(cited) }),
    },
  ];
}

function levelOf(seen: {
  readonly against: number;
  readonly accepted: boolean;
  readonly tooSlow: boolean;
  readonly fits: boolean;
  readonly reasoned: boolean;
}): Level | null {
  if (seen.against > 0) return seen.accepted ? 2 : 1;
  if (seen.tooSlow) return 2;
  if (!seen.accepted || !seen.fits) return null;
  return seen.reasoned ? 4 : 3;
}

const isLarge = ({ problem }: Recording): boolean => (problem.categories.large ?? 0) > 0;

/** Lines and claims that name a structure and say what for. */
function reasoned(recording: Recording): readonly SessionEvent[] {
  return recording.events.filter((event) => {
    const said =
      event.type === 'said' || (event.type === 'claimed' && event.subject !== 'time') ? event.text : '';
    return STRUCTURE.test(said) && (WEIGHING.test(said) || REASON.test(said));
  });
}
