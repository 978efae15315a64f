// Complexity: which costs were stated, and whether they fit what was measured, or else what is known of the problem.

import type { Evidence, Level, Shown } from '../../signals/index.ts';
import { type ClaimAgainstKnown, compareClaim, statedCosts } from '../complexity-claim.ts';
import { checkClaim } from '../growth/claim-check.ts';
import { classText } from '../growth/growth-class.ts';
import type { MeasuredVersion } from '../versions.ts';
import { type Assessor, clock, eventsOf, isAccepted, judged, keysOf, type Recording } from './recording.ts';
import { clockText, listed } from './wording.ts';

const ID = 'coding/complexity@2';

interface Stated {
  readonly subject: 'time' | 'space';
  readonly text: string;
  readonly at: number;
  readonly key: string;
  readonly fit: Fit;
}

/** How a statement fits, in words, and whether the code itself was measured for that. */
interface Fit {
  readonly kind: 'fits' | 'does-not-fit' | 'cannot-tell';
  readonly measured: boolean;
  readonly words: string;
}

/**
 * One piece of evidence, once a cost was stated, or asked for in vain. Its weight is 1 where a statement was held against
 * a measurement of the code, else 0.6: then only what is known of the problem speaks.
 *
 * | level | seen |
 * |---|---|
 * | 4 | time and space stated, both fit |
 * | 3 | time and space stated, one fits, the other cannot be told |
 * | 2 | one of them stated; or one does not fit; or neither can be told |
 * | 1 | all that was stated does not fit; or the interviewer asked and nothing was stated by the end |
 *
 * Fits, where the last version that works was measured: the cost is one of the classes that the measurement could not
 * reject. Where it says nothing of a cost, or was not made: a submission was accepted, and the cost lies from the best
 * known to the baseline, both included; below or above it does not fit, nor does the baseline's time where the hidden
 * large tests are built to refuse it. Without an accepted submission, in quantities that the problem does not name, or in
 * words that cannot be read, it cannot be told. The last statement of each cost before the measurement was shown counts,
 * a claim before a chat line; a later one is named, and changes nothing.
 */
export const complexity: Assessor = { id: ID, signals: ['complexity'], assess };

const subjects = ['time', 'space'] as const;

function assess(recording: Recording): readonly Evidence[] {
  const version = lastMeasured(recording);
  const stated = subjects.flatMap((subject) => statedOf(recording, subject, version));
  if (stated.length === 0) return askedInVain(recording);
  const fits = stated.filter(({ fit }) => fit.kind === 'fits').length;
  const wrong = stated.filter(({ fit }) => fit.kind === 'does-not-fit').length;
  const isMeasured = stated.some(({ fit }) => fit.measured);
  const [first] = stated.toSorted((a, b) => a.at - b.at);
  const missing =
    stated.length === 1 ? [`Said nothing about ${stated[0]?.subject === 'time' ? 'space' : 'time'}.`] : [];
  const changed = version === null ? [] : changedAfter(recording, version);
  return [
    {
      signal: 'complexity',
      assessor: ID,
      level: levelOf(stated.length, fits, wrong),
      weight: isMeasured ? 1 : 0.6,
      seen: [
        `Stated ${listed(stated.map((each) => describe(recording, each)))}.`,
        ...judgements(stated),
        ...missing,
        ...changed.map(({ words }) => words),
      ].join(' '),
      events: keysOf(recording, [
        ...stated.map(({ key }) => key),
        ...(isMeasured && version !== null ? [version.key] : []),
        ...changed.map(({ key }) => key),
      ]),
      at: first?.at ?? 0,
      ...(isMeasured && version !== null ? { shows: shownOf(version) } : {}),
    },
  ];
}

/** The last version that works, if it was measured. */
function lastMeasured(recording: Recording): MeasuredVersion | null {
  const measured = recording.versions().at(-1);
  return measured?.report.status === 'measured' && measured.isLast ? measured : null;
}

function shownOf({ attempt, report }: MeasuredVersion): Shown[] {
  const [line] = report.lines;
  const plot = { kind: 'plot' as const, version: attempt.id };
  return line === undefined ? [plot] : [plot, { kind: 'code', version: attempt.id, line: line.line }];
}

/** Claims that were changed once the measurement was there. */
function changedAfter(
  recording: Recording,
  version: MeasuredVersion,
): readonly { readonly key: string; readonly words: string }[] {
  return recording.state.claims
    .filter(({ subject, at }) => subject !== 'approach' && at >= version.at)
    .map(({ subject, text, at, key }) => {
      const time = clockText(clock(recording, at));
      return {
        key,
        words: `Changed ${subject} to ${quoted(text)} at ${time}, after the measurement was shown.`,
      };
    });
}

function levelOf(stated: number, fits: number, wrong: number): Level {
  if (wrong === stated) return 1;
  if (stated < 2 || wrong > 0 || fits === 0) return 2;
  return fits === 2 ? 4 : 3;
}

function describe(recording: Recording, { subject, text, at }: Stated): string {
  return `${subject} as ${quoted(text)} at ${clockText(clock(recording, at))}`;
}

function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

function judgements(stated: readonly Stated[]): readonly string[] {
  const [first, second] = stated;
  if (first !== undefined && second !== undefined && !first.fit.measured && !second.fit.measured) {
    if (first.fit.kind === 'fits' && second.fit.kind === 'fits')
      return ['Both fit what is known of the problem.'];
    if (first.fit.kind === 'cannot-tell' && second.fit.kind === 'cannot-tell') {
      return ['Neither can be confirmed here.'];
    }
  }
  return stated.map(({ fit }) => fit.words);
}

function statedOf(
  recording: Recording,
  subject: 'time' | 'space',
  version: MeasuredVersion | null,
): readonly Stated[] {
  const isBlind = ({ at }: { readonly at: number }): boolean => version === null || at < version.at;
  const claims = recording.state.claims.filter((claim) => claim.subject === subject && isBlind(claim));
  const lines = recording.state.chat
    .filter((line) => line.from === 'candidate' && isBlind(line))
    .flatMap(({ at, key, text }) => statedCosts(text).map((cost) => ({ ...cost, at, key })))
    .filter((cost) => cost.subject === subject);
  const last = claims.at(-1) ?? lines.at(-1);
  if (last === undefined) return [];
  const { text, at, key } = last;
  const fit =
    (version === null ? null : measuredFit(version, subject, text)) ?? knownFit(recording, subject, text);
  return [{ subject, text: text.trim(), at, key, fit }];
}

const AVERAGE = /\b(?:average|expected|typical\w*|amorti[sz]ed|usual\w*)\b/iu;

/** Against the measurement; null where that says nothing about the statement. */
function measuredFit({ report }: MeasuredVersion, subject: 'time' | 'space', text: string): Fit | null {
  const { quantities, together, lines, expected } = report;
  const facts = { quantities, together, subject, line: lines[0] ?? null };
  const worst = report[subject];
  if (worst === null) return null;
  const isUsual = subject === 'time' && expected !== null && AVERAGE.test(text);
  const measured = isUsual ? expected : worst;
  const { comparison } = checkClaim(text, measured, facts);
  const name = subject === 'time' ? 'Time' : 'Space';
  const found = measured.answer === null ? '' : `measured O(${classText(measured.answer)})`;
  const where =
    subject === 'time' && facts.line !== null
      ? `; ${facts.line.what} in line ${facts.line.line} is what grows`
      : '';
  switch (comparison) {
    case 'same':
      return { kind: 'fits', measured: true, words: `${name}: ${found}, as stated.` };
    case 'possible':
      return {
        kind: 'fits',
        measured: true,
        words: `${name}: what was stated is one of the classes that the measurement leaves possible.`,
      };
    case 'less':
    case 'more':
      return { kind: 'does-not-fit', measured: true, words: `${name}: ${found}${where}.` };
    case 'cannot-tell':
      return null;
  }
}

/** Against what is known of the problem. */
function knownFit(recording: Recording, subject: 'time' | 'space', text: string): Fit {
  const kind = fitOf(recording, subject, text);
  const name = subject === 'time' ? 'Time' : 'Space';
  const best = recording.problem.complexity.best[subject];
  const words = {
    fits: `${name} fits what is known of the problem.`,
    'does-not-fit': `${name} does not fit: the best known is O(${best}).`,
    'cannot-tell': `${name} cannot be confirmed here.`,
  } as const;
  return { kind, measured: false, words: words[kind] };
}

function fitOf(recording: Recording, subject: 'time' | 'space', text: string): Fit['kind'] {
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
