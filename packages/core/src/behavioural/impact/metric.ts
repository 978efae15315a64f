// The quantified results of a sentence, with every part that it names.

import type { Amount } from './amount.ts';
import { amountsOf } from './amounts.ts';
import { checkStated, percentChange, type Verdict } from './arithmetic.ts';
import { causeOf } from './cause.ts';
import { percentileOf, scopeOf, windowOf } from './context.ts';
import { type Found, resultsOf, type Stated } from './results.ts';
import { type Measure, measureBefore } from './measure.ts';
import type { Trap } from './not-metric.ts';
import type { Span } from './span.ts';
import { type Token, tokenize } from './token.ts';
import { convert, isTime, type Unit } from './unit.ts';
import type { Direction } from './verb.ts';

/** Parts that a complete result has, and parts that would make it stronger. */
export type MissingPart = 'baseline' | 'unit' | 'cause';
export type ExtraPart = 'percentile' | 'window' | 'scope';

export interface StatedCheck extends Span {
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  readonly verdict: Verdict;
}

export interface Metric extends Span {
  /** `from-to`: both ends are there; `change`: only by how much; `level`: only where it ended. */
  readonly form: 'from-to' | 'change' | 'level';
  /** The end where it is known, else the size of the change; a range has two ends. */
  readonly low: number;
  readonly high: number;
  readonly unit: Unit | null;
  /** In the unit of the value. */
  readonly baseline: number | null;
  readonly direction: Direction | null;
  /** Signed change in percent, when both ends are there. */
  readonly percentChange: number | null;
  /** Changes that are stated beside two ends, checked. */
  readonly stated: readonly StatedCheck[];
  readonly measure: Span | null;
  /** The period of a rate. */
  readonly per: string | null;
  readonly percentile: Span | null;
  readonly window: Span | null;
  readonly scope: Span | null;
  readonly cause: Span | null;
  readonly missing: readonly MissingPart[];
  readonly couldAdd: readonly ExtraPart[];
}

/** A figure that is no result, and why. */
export interface OtherFigure extends Span {
  readonly trap: Trap;
}

export interface SentenceReading extends Span {
  readonly tokens: readonly Token[];
  readonly metrics: readonly Metric[];
  readonly others: readonly OtherFigure[];
}

/** Reads the sentence at a span of the text. Linear in its length. */
export function readSentence(text: string, span: Span): SentenceReading {
  const tokens = tokenize(text, span);
  const { found, others } = resultsOf(tokens, amountsOf(tokens));
  const around: Around = {
    percentile: found.length > 0 ? percentileOf(tokens) : null,
    window: found.length > 0 ? windowOf(tokens) : null,
    scope: found.length > 0 ? scopeOf(tokens) : null,
    cause: found.length > 0 ? causeOf(tokens) : null,
  };
  const metrics = found.map((one) => metricOf(tokens, one, around));
  return { start: span.start, end: span.end, tokens, metrics, others };
}

interface Around {
  readonly percentile: Span | null;
  readonly window: Span | null;
  readonly scope: Span | null;
  readonly cause: Span | null;
}

function metricOf(tokens: readonly Token[], found: Found, around: Around): Metric {
  const { value, baseline } = found;
  const measure = found.measure ?? measureBefore(tokens, found.first);
  const unit =
    value.unit ?? baseline?.unit ?? value.noun?.head ?? baseline?.noun?.head ?? measure?.head ?? null;
  const start = baselineIn(unit, baseline);
  const rising = start !== null && start !== value.low ? (value.low > start ? 'up' : 'down') : null;
  const facts = {
    start: tokens[found.first]?.start ?? value.start,
    end: Math.max(value.end, baseline?.end ?? 0),
    form: baseline === null ? found.form : 'from-to',
    low: value.low,
    high: value.high,
    unit,
    baseline: start,
    direction: rising ?? found.direction,
    percentChange: start === null ? null : percentChange(start, value.low),
    stated: found.stated.map((one) => check(one, start, value.low, unit)),
    measure: measure === null ? null : { start: measure.start, end: measure.end },
    per: value.per ?? baseline?.per ?? null,
    ...around,
  } as const;
  return { ...facts, missing: missingOf(facts), couldAdd: couldAdd(facts, measure) };
}

function baselineIn(unit: Unit | null, baseline: Amount | null): number | null {
  if (baseline === null) return null;
  if (baseline.unit === null) return baseline.low;
  return convert(baseline.low, baseline.unit, unit) ?? baseline.low;
}

function check(stated: Stated, start: number | null, end: number, unit: Unit | null): StatedCheck {
  const { amount, direction, loose } = stated;
  const same = convert(1, amount.unit, unit);
  const statedUnit = (same === null ? amount.unit : unit) ?? '%';
  const [low, high] = [amount.low * (same ?? 1), amount.high * (same ?? 1)];
  const change = { low, high, unit: statedUnit, direction, loose };
  const verdict = start === null ? { kind: 'unchecked' as const } : checkStated(start, end, unit, change);
  return { start: amount.start, end: amount.end, low, high, unit: statedUnit, verdict };
}

function missingOf(
  facts: Pick<Metric, 'baseline' | 'unit' | 'cause' | 'form' | 'low'>,
): readonly MissingPart[] {
  const missing: MissingPart[] = [];
  if (facts.baseline === null) missing.push('baseline');
  if (facts.unit === null) missing.push('unit');
  if (facts.cause === null) missing.push('cause');
  return missing;
}

function couldAdd(
  facts: Pick<Metric, 'unit' | 'percentile' | 'window' | 'scope' | 'per'>,
  measure: Measure | null,
): readonly ExtraPart[] {
  const extra: ExtraPart[] = [];
  const isSpeed = isTime(facts.unit) && ['ms', 's', 'us'].includes(facts.unit ?? '');
  const isLatency = /^(?:latency|latencies|response|load)$/.test(measure?.head ?? '');
  if ((isSpeed || isLatency) && facts.percentile === null) extra.push('percentile');
  if (facts.window === null && facts.per === null) extra.push('window');
  if (facts.scope === null) extra.push('scope');
  return extra;
}
