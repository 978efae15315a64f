// Problem solving: steps and another way before the code, and whether it led to a solution of the right cost and size.

import type { EventOf } from '../../session/index.ts';
import type { Evidence, Level } from '../../signals/index.ts';
import { contentWords } from '../question-words.ts';
import { sentencesOf } from '../question.ts';
import { firstCode } from './clarifying.ts';
import { reviewedSubmission } from './code-review.ts';
import { WEIGHING } from './communication.ts';
import { bestOf, hiddenTests } from './correctness.ts';
import {
  type Assessor,
  clock,
  isAccepted,
  isOver,
  judged,
  keysOf,
  lastEvent,
  type Recording,
} from './recording.ts';
import { clockText, count } from './wording.ts';

const ID = 'coding/problem-solving@1';

/**
 * One piece of evidence (weight 0.7: what is only spoken cannot be read), once code was written and a submission was judged or the
 * session is over. Read are the lines of thinking aloud and the claimed approach before the first code. A step is a clause that says
 * what is done; a second way is one that is named as such (“alternatively”, “brute force first”, “instead of”).
 *
 * | level | seen |
 * |---|---|
 * | 4 | two steps, a second way and a reason before the code; accepted; not over-engineered |
 * | 3 | two steps before the code, or one and a second way; accepted, or all but one in ten hidden tests |
 * | 2 | accepted without such steps; or steps that led to less; or far more program than the reference |
 * | 1 | no steps, and the best submission passes fewer than half of the hidden tests, or there is none |
 *
 * Where the microphone heard speech before the first code, steps may have been spoken: then nothing is said about their absence.
 */
export const problemSolving: Assessor = { id: ID, signals: ['problem-solving'], assess };

function assess(recording: Recording): readonly Evidence[] {
  const code = firstCode(recording);
  const submissions = judged(recording.state.submissions);
  if (code === undefined || (submissions.length === 0 && !isOver(recording))) return [];
  const plan = planBefore(recording, code.at);
  const heard = recording.state.speech.some(({ from }) => from < code.at);
  if (plan.steps < 2 && heard) return [];
  const best = bestOf(recording.problem, submissions);
  const { passed, total } =
    best === undefined ? { passed: 0, total: 1 } : hiddenTests(recording.problem, best);
  const share = best !== undefined && isAccepted(best) ? 1 : passed / Math.max(1, total);
  const engineered = reviewedSubmission(recording)?.review.findings.find(
    ({ rule }) => rule === 'over-engineered',
  );
  const level = levelOf({ ...plan, share, engineered: engineered !== undefined });
  const closing = best === undefined ? lastEvent(recording) : undefined;
  const result =
    best === undefined
      ? 'nothing was submitted'
      : isAccepted(best)
        ? 'a submission was accepted'
        : `the best submission passed ${passed} of ${count(total, 'hidden test')}`;
  const cited = [
    ...plan.lines,
    code,
    ...(best === undefined ? [] : [best.answeredBy]),
    ...(closing === undefined ? [] : [closing]),
  ];
  return [
    {
      signal: 'problem-solving',
      assessor: ID,
      level,
      weight: 0.7,
      seen: `Before the first code at ${clockText(clock(recording, code.at))}: ${planText(plan)}; ${result}${engineered === undefined ? '' : `, with ${engineered.seen.replace(/\.$/u, '')}`}.`,
      events: keysOf(recording, cited),
      at: plan.lines[0]?.at ?? code.at,
    },
  ];
}

interface Plan {
  readonly lines: readonly (EventOf<'said'> | EventOf<'claimed'>)[];
  readonly steps: number;
  readonly secondWay: boolean;
  readonly reason: boolean;
}

function planText({ steps, secondWay, reason }: Plan): string {
  if (steps === 0) return 'no step was written';
  return `${count(steps, 'step')} written, ${secondWay ? 'a second way named' : 'no second way'}${reason ? ', with a reason' : ''}`;
}

function levelOf(
  seen: Pick<Plan, 'steps' | 'secondWay' | 'reason'> & {
    readonly share: number;
    readonly engineered: boolean;
  },
): Level {
  const planned = seen.steps >= 2 || (seen.steps === 1 && seen.secondWay);
  if (!planned && seen.share < 0.5) return 1;
  if (!planned || seen.engineered || seen.share < 0.9) return 2;
  return seen.steps >= 2 && seen.secondWay && seen.reason && seen.share === 1 ? 4 : 3;
}

const SECOND_WAY =
  /\b(?:alternativ\w*|another (?:way|option|approach|idea)|other (?:way|option|approach)|instead|rather than|brute[- ]force|naive\w*|either|two (?:ways|options|approaches)|could also|baseline|simpl(?:e|er|est) (?:way|version|first)|versus|vs\.?|first\b.*\bthen)\b/iu;

function planBefore(recording: Recording, until: number): Plan {
  const lines = recording.events.filter(
    (event): event is EventOf<'said'> | EventOf<'claimed'> =>
      event.at < until &&
      (event.type === 'said'
        ? isNarration(event.text)
        : event.type === 'claimed' && event.subject === 'approach'),
  );
  const words = lines.map(({ text }) => text).join('\n');
  const steps = lines.reduce((sum, { text }) => sum + stepsIn(text), 0);
  return { lines, steps, secondWay: SECOND_WAY.test(words), reason: WEIGHING.test(words) };
}

/** A line that says what the candidate does, and neither asks nor restates the task. */
function isNarration(line: string): boolean {
  return sentencesOf(line).some(({ kind, text }) => kind === 'narration' && !RESTATED.test(text));
}

const RESTATED = /\b(?:given|(?:have|need) to (?:find|return)|task|restate|should return|must return)\b/iu;
const DOING =
  /\b(?:i(?:'ll| will| can| could| would| try| go| keep| use| walk| sort| count| start| take| store| loop| check)?|first|then|next|after|finally|use|using|keep|walk|sort|count|store|loop|scan|check|compare|push|pop|map|look)\b/iu;

/** Clauses that say something to be done. */
function stepsIn(line: string): number {
  return line
    .split(/[.;\n]+|,\s*(?:and\s+)?(?:then\s+)?|\band then\b|\bthen\b|→/u)
    .filter((clause) => DOING.test(clause) && contentWords(clause).length >= 1).length;
}
