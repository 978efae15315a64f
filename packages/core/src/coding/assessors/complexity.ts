// Complexity: which costs were stated, and whether they fit what is known of the problem and of the accepted solution.

import type { Evidence, Level } from '../../signals/index.ts';
import { type ClaimAgainstKnown, compareClaim, statedCosts } from '../complexity-claim.ts';
import { type Assessor, clock, eventsOf, isAccepted, judged, keysOf, type Recording } from './recording.ts';
import { clockText, listed } from './wording.ts';

const ID = 'coding/complexity@1';

interface Stated {
  readonly subject: 'time' | 'space';
  readonly text: string;
  readonly at: number;
  readonly key: string;
  readonly fit: 'fits' | 'does-not-fit' | 'cannot-tell';
}

/**
 * One piece of evidence (weight 0.6: a claim is compared with what is known of the problem, the code itself is not
 * measured here), once a cost was stated, or asked for in vain.
 *
 * | level | seen |
 * |---|---|
 * | 4 | time and space stated, both fit |
 * | 3 | time and space stated, one fits, the other cannot be told |
 * | 2 | one of them stated; or one does not fit; or neither can be told |
 * | 1 | all that was stated does not fit; or the interviewer asked and nothing was stated by the end |
 *
 * Fits: a submission was accepted, and the cost lies from the best known to the baseline, both included. Below the
 * best known or above the baseline it does not fit; nor does the baseline's time where the hidden large tests are
 * built to refuse it. Without an accepted submission, in quantities that the problem does not name, or in words that
 * cannot be read, it cannot be told. The last statement of each cost counts; a claim counts before a chat line.
 */
export const complexity: Assessor = { id: ID, signals: ['complexity'], assess };

function assess(recording: Recording): readonly Evidence[] {
  const stated = (['time', 'space'] as const).flatMap((subject) => lastStated(recording, subject));
  if (stated.length === 0) return askedInVain(recording);
  const fits = stated.filter(({ fit }) => fit === 'fits').length;
  const wrong = stated.filter(({ fit }) => fit === 'does-not-fit').length;
  const [first] = stated.toSorted((a, b) => a.at - b.at);
  const missing =
    stated.length === 1 ? ` Said nothing about ${stated[0]?.subject === 'time' ? 'space' : 'time'}.` : '';
  return [
    {
      signal: 'complexity',
      assessor: ID,
      level: levelOf(stated.length, fits, wrong),
      weight: 0.6,
      seen: `Stated ${listed(stated.map((each) => describe(recording, each)))}. ${judgement(recording, stated)}${missing}`,
      events: keysOf(
        recording,
        stated.map(({ key }) => key),
      ),
      at: first?.at ?? 0,
    },
  ];
}

function levelOf(stated: number, fits: number, wrong: number): Level {
  if (wrong === stated) return 1;
  if (stated < 2 || wrong > 0 || fits === 0) return 2;
  return fits === 2 ? 4 : 3;
}

function describe(recording: Recording, { subject, text, at }: Stated): string {
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `${subject} as “${short}” at ${clockText(clock(recording, at))}`;
}

function judgement(recording: Recording, stated: readonly Stated[]): string {
  const [first, second] = stated;
  if (first !== undefined && first.fit === second?.fit && first.fit !== 'does-not-fit') {
    return first.fit === 'fits' ? 'Both fit what is known of the problem.' : 'Neither can be confirmed here.';
  }
  return stated
    .map(({ subject, fit }) => {
      const name = subject === 'time' ? 'Time' : 'Space';
      switch (fit) {
        case 'fits':
          return `${name} fits what is known of the problem.`;
        case 'does-not-fit':
          return `${name} does not fit: the best known is O(${recording.problem.complexity.best[subject]}).`;
        case 'cannot-tell':
          return `${name} cannot be confirmed here.`;
      }
    })
    .join(' ');
}

function lastStated(recording: Recording, subject: 'time' | 'space'): readonly Stated[] {
  const claims = recording.state.claims.filter((claim) => claim.subject === subject);
  const lines = recording.state.chat
    .filter(({ from }) => from === 'candidate')
    .flatMap(({ at, key, text }) => statedCosts(text).map((cost) => ({ ...cost, at, key })))
    .filter((cost) => cost.subject === subject);
  const last = claims.at(-1) ?? lines.at(-1);
  if (last === undefined) return [];
  const { text, at, key } = last;
  return [{ subject, text: text.trim(), at, key, fit: fitOf(recording, subject, text) }];
}

function fitOf(recording: Recording, subject: 'time' | 'space', text: string): Stated['fit'] {
  const { complexity: known, categories } = recording.problem;
  if (!judged(recording.state.submissions).some(isAccepted)) return 'cannot-tell';
  const place: ClaimAgainstKnown = compareClaim(
    text,
    { best: known.best[subject], baseline: known.baseline[subject] },
    known.parameters,
  );
  switch (place) {
    case 'best':
    case 'between':
      return 'fits';
    case 'baseline':
      return subject === 'time' && (categories.large ?? 0) > 0 ? 'does-not-fit' : 'fits';
    case 'below-best':
    case 'above-baseline':
      return 'does-not-fit';
    case 'cannot-tell':
      return 'cannot-tell';
  }
}

function askedInVain(recording: Recording): readonly Evidence[] {
  const asked = eventsOf(recording, 'nudged').find(({ rule }) => rule === 'complexity');
  const [ended] = eventsOf(recording, 'ended');
  if (asked === undefined || ended === undefined) return [];
  return [
    {
      signal: 'complexity',
      assessor: ID,
      level: 1,
      weight: 0.6,
      seen: `Asked at ${clockText(clock(recording, asked.at))} what the solution costs; nothing was stated by the end.`,
      events: keysOf(recording, [asked, ended]),
      at: asked.at,
    },
  ];
}
