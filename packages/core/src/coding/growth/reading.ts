// From counts to the document that says what they mean.

import type { Language } from '../../judging/index.ts';
import type { Quantities } from '../complexity-claim.ts';
import { checkClaim } from './claim-check.ts';
import { combine, type Direction, formText } from './combination.ts';
import { type Estimate, LEAST_CONFIDENCE, timeGrowth, unknown } from './estimate.ts';
import { valueAt } from './fit.ts';
import { classIn, classText, compareClasses, type GrowthClass, growthClasses } from './growth-class.ts';
import { growingLines } from './line-growth.ts';
import { growingPart } from './line-reason.ts';
import { type Ladder, type Measurement, totalWork, type TraceLadder } from './measurement.ts';
import type { ComplexityReport, GrowingLine, MeasuredCost } from './report.ts';
import { spaceGrowth } from './space.ts';

export interface Subject {
  readonly language: Language;
  readonly source: string;
  readonly quantities: Quantities;
  /** Letters that grew along with another one in all inputs: a claim in them is read in that one. */
  readonly together: Readonly<Record<string, string>>;
  /** What the candidate said before the measurement was shown. */
  readonly claims: { readonly time: string | null; readonly space: string | null };
}

/** A report without a measurement: the solution is not right, or nothing counts it here. */
export function reportWithout(
  subject: Subject,
  status: 'unfit' | 'unavailable',
  reason: string,
): ComplexityReport {
  return {
    ...frameOf(subject),
    status,
    reason,
    time: null,
    expected: null,
    space: null,
    lines: [],
    summary: reason,
    claims: { time: null, space: null },
    ladders: [],
  };
}

function frameOf({ language, quantities, together }: Subject) {
  return { schema: 'greenroom.complexity/1', language, method: 'counted', quantities, together } as const;
}

interface ReadLadder {
  readonly ladder: Ladder;
  readonly time: Estimate;
  readonly space: Estimate;
}

export function readMeasurement(subject: Subject, measurement: Measurement): ComplexityReport {
  const read = measurement.ladders.map((ladder): ReadLadder => {
    const traces = tracesOf(measurement, ladder);
    return { ladder, time: timeGrowth(ladder), space: spaceGrowth(ladder, traces) };
  });
  const time = costOf(read, (each) => each.time);
  const typical = read.filter(({ ladder }) => ladder.kind === 'typical');
  const expected = typical.length === 0 ? null : costOf(typical, (each) => each.time);
  const differs = expected?.answer != null && time.answer !== null && expected.answer !== time.answer;
  const space = costOf(read, (each) => each.space);
  const lines = linesOf(subject, measurement, read);
  const [line = null] = lines;
  const { quantities, together } = subject;
  const facts = { quantities, together, line };
  const claimed = (kind: 'time' | 'space', cost: MeasuredCost) => {
    const text = subject.claims[kind];
    return text === null ? null : checkClaim(text, cost, { ...facts, subject: kind });
  };
  return {
    ...frameOf(subject),
    status: 'measured',
    reason: '',
    time,
    expected: differs ? expected : null,
    space,
    lines: [...lines],
    summary: summaryOf(time, space, differs ? expected : null, line),
    claims: { time: claimed('time', time), space: claimed('space', space) },
    ladders: read.map(({ ladder, time: estimate }) =>
      ladderOf(ladder, estimate, !UNEVEN_MEMORY.has(subject.language)),
    ),
  };
}

function tracesOf(measurement: Measurement, { family, varies }: Ladder): TraceLadder | null {
  const isSame = (each: TraceLadder) => each.family === family && each.varies.join() === varies.join();
  return measurement.traces.find(isSame) ?? null;
}

/** The cost in all letters: of each group of letters the family that grows most. */
function costOf(read: readonly ReadLadder[], estimateOf: (each: ReadLadder) => Estimate): MeasuredCost {
  const groups = new Map<string, { varies: readonly string[]; top: Estimate }>();
  for (const each of read) {
    const key = each.ladder.varies.join();
    const estimate = estimateOf(each);
    const known = groups.get(key)?.top ?? unknown;
    groups.set(key, { varies: each.ladder.varies, top: larger(known, estimate) });
  }
  const tops = [...groups.values()];
  const [only] = tops;
  if (only !== undefined && tops.length === 1) return singleCost(only.varies[0] ?? 'n', only.top);
  return combinedCost(tops);
}

function larger(a: Estimate, b: Estimate): Estimate {
  if (a.growth === null || b.growth === null) return a.growth === null ? b : a;
  const order = compareClasses(a.growth, b.growth);
  if (order !== 0) return order > 0 ? a : b;
  return a.confidence >= b.confidence ? a : b;
}

function singleCost(letter: string, { growth, confidence, possible }: Estimate): MeasuredCost {
  const texts = possible.map((each) => classIn(each, letter));
  if (growth === null) return { answer: null, confidence: 0, possible: texts, note: TOO_SHORT };
  if (confidence < LEAST_CONFIDENCE) {
    return { answer: null, confidence: rounded(confidence), possible: texts, note: undecided(texts) };
  }
  return { answer: classIn(growth, letter), confidence: rounded(confidence), possible: texts, note: '' };
}

const TOO_SHORT = 'Too few sizes could be measured within the budget.';

function undecided(texts: readonly string[]): string {
  const told = texts.map((text) => `O(${classText(text)})`);
  return told.length < 2
    ? 'The counts follow no class well enough.'
    : `It is ${told.slice(0, -1).join(', ')} or ${told.at(-1)}: the counts do not tell them apart.`;
}

function combinedCost(
  tops: readonly { readonly varies: readonly string[]; readonly top: Estimate }[],
): MeasuredCost {
  const directions = tops.flatMap(({ varies, top }): readonly Direction[] =>
    top.growth === null ? [] : [{ varies, growth: top.growth }],
  );
  const confidence = Math.min(...tops.map(({ top }) => (top.growth === null ? 0 : top.confidence)));
  const form = directions.length < tops.length ? null : combine(directions);
  if (form === null) {
    const note =
      directions.length < tops.length ? TOO_SHORT : 'The letters fit neither a sum nor a product of costs.';
    return { answer: null, confidence: rounded(confidence), possible: [], note };
  }
  const answer = formText(form);
  if (confidence < LEAST_CONFIDENCE) {
    return { answer: null, confidence: rounded(confidence), possible: [answer], note: undecided([answer]) };
  }
  return { answer, confidence: rounded(confidence), possible: [answer], note: '' };
}

/** The lines behind the fastest growing letter. */
function linesOf(
  subject: Subject,
  measurement: Measurement,
  read: readonly ReadLadder[],
): readonly GrowingLine[] {
  const alone = read.filter(({ ladder }) => ladder.varies.length === 1);
  const traced = alone.flatMap((each) => {
    const traces = tracesOf(measurement, each.ladder);
    return traces === null || traces.traces.length === 0 ? [] : [{ traces, growth: each.time.growth }];
  });
  const rank = (growth: GrowthClass | null): number => (growth === null ? -1 : growthClasses.indexOf(growth));
  const [top] = traced.toSorted((a, b) => rank(b.growth) - rank(a.growth));
  if (top === undefined) return [];
  const source = subject.source.split('\n');
  return growingLines(top.traces, top.growth).map((each) => {
    const code = source[each.line - 1]?.trim() ?? '';
    const what = growingPart(code, each, { language: subject.language, whole: top.growth });
    return { ...each, share: rounded(each.share), code: code.slice(0, 200), what };
  });
}

function summaryOf(
  time: MeasuredCost,
  space: MeasuredCost,
  expected: MeasuredCost | null,
  line: GrowingLine | null,
): string {
  const worst =
    time.answer === null ? `Time: cannot tell. ${time.note}` : `Time O(${classText(time.answer)})`;
  const usual =
    expected?.answer == null ? '' : ` in the worst case, O(${classText(expected.answer)}) on typical inputs`;
  const grows =
    time.answer === null || time.answer === '1' || line === null
      ? '.'
      : `; ${line.what} in line ${line.line} is what grows.`;
  const memory =
    space.answer === null
      ? 'Space: cannot tell.'
      : `Space O(${classText(space.answer)}) beside input and output.`;
  return `${worst}${usual}${time.answer === null ? '' : grows} ${memory}`;
}

/**
 * Where a collector is asked what is in use, a few objects of the machine itself come and go, and Go's tables hash with chance:
 * bytes differ a little from run to run, so only their growth is told.
 */
const UNEVEN_MEMORY: ReadonlySet<Language> = new Set(['java', 'go']);

function ladderOf(
  ladder: Ladder,
  { growth, choice, possible, total }: Estimate,
  tellsBytes: boolean,
): ComplexityReport['ladders'][number] {
  const drawn = possible.length === 0 && growth !== null ? [growth] : possible;
  return {
    family: ladder.family,
    kind: ladder.kind,
    varies: [...ladder.varies],
    fixed: ladder.fixed,
    growth,
    points: ladder.rungs.map(({ n, counts, auxiliary }) => ({
      n,
      steps: counts.dispatches,
      turns: counts.loops,
      bytes: counts.bytes,
      work: Math.round(totalWork(counts)),
      auxiliary: tellsBytes ? auxiliary : null,
    })),
    curves: drawn.flatMap((each) => {
      const curve = total?.curves.get(each) ?? choice.curves.get(each);
      if (curve === undefined) return [];
      const values = ladder.rungs.map(({ n }) => Math.round(valueAt(curve, n)));
      return [{ growth: each, values, isAnswer: each === growth }];
    }),
  };
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
