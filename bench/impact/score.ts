// Counts how often the reviewer agrees with the labels.

import { type Metric, reviewImpact } from '@greenroom/core/behavioural';

import type { LabelledMetric, LabelledSentence } from './corpus.ts';

/** Right answers of one kind: `share` is right ÷ all. */
export interface Tally {
  readonly right: number;
  readonly all: number;
}

export interface Score {
  readonly sentences: number;
  readonly quantified: number;
  readonly precision: Tally;
  readonly recall: Tally;
  /** Sentences with a labelled result whose every value, unit, baseline and direction is right, and no result too many. */
  readonly parts: Tally;
  /** Among those found: whether a cause is named. */
  readonly cause: Tally;
  readonly vaguePrecision: Tally;
  readonly vagueRecall: Tally;
  /** Stated changes beside two ends that were judged rightly. */
  readonly stated: Tally;
}

interface Judged {
  readonly label: LabelledSentence;
  readonly metrics: readonly Metric[];
  readonly vague: boolean;
}

/** Two figures closer than this share of the larger are the same: labels are rounded. */
const SAME = 0.01;

export function scoreOf(labels: readonly LabelledSentence[]): Score {
  const judged = labels.map(judge);
  const wanted = judged.filter(({ label }) => label.metrics.length > 0);
  const found = judged.filter(({ metrics }) => metrics.length > 0);
  const both = found.filter(({ label }) => label.metrics.length > 0);
  const vague = judged.filter((one) => one.vague);
  const vagueWanted = judged.filter(({ label }) => label.vague);
  const withStated = wanted.filter(({ label }) => label.stated !== null);
  return {
    sentences: labels.length,
    quantified: wanted.length,
    precision: { right: both.length, all: found.length },
    recall: { right: both.length, all: wanted.length },
    parts: tally(wanted, allPartsRight),
    cause: tally(both, ({ label, metrics }) => metrics.some(({ cause }) => cause !== null) === label.cause),
    vaguePrecision: tally(vague, ({ label }) => label.vague),
    vagueRecall: tally(vagueWanted, (one) => one.vague),
    stated: tally(withStated, statedRight),
  };
}

function tally(all: readonly Judged[], isRight: (one: Judged) => boolean): Tally {
  return { right: all.filter(isRight).length, all: all.length };
}

function judge(label: LabelledSentence): Judged {
  const { sentences } = reviewImpact(label.text, { form: 'bullets' });
  return {
    label,
    metrics: sentences.flatMap(({ metrics }) => metrics),
    vague: sentences.some(({ vague }) => vague),
  };
}

function allPartsRight({ label, metrics }: Judged): boolean {
  return (
    metrics.length === label.metrics.length &&
    label.metrics.every((wanted, index) => {
      const metric = metrics[index];
      return metric !== undefined && sameParts(wanted, metric);
    })
  );
}

function sameParts(wanted: LabelledMetric, metric: Metric): boolean {
  const [low, high] = typeof wanted.value === 'number' ? [wanted.value, wanted.value] : wanted.value;
  return (
    same(low, metric.low) &&
    same(high, metric.high) &&
    singular(wanted.unit) === singular(metric.unit) &&
    same(wanted.baseline, metric.baseline) &&
    wanted.direction === metric.direction
  );
}

function same(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
}

/** “incident” and “incidents” are one unit. */
function singular(unit: string | null): string | null {
  return unit !== null && unit.length > 2 && unit.endsWith('s') ? unit.slice(0, -1) : unit;
}

function statedRight({ label, metrics }: Judged): boolean {
  const verdicts = metrics.flatMap(({ stated }) => stated.map(({ verdict }) => verdict.kind));
  const isWrong = verdicts.some((kind) => kind !== 'right' && kind !== 'unchecked');
  return verdicts.length > 0 && isWrong === (label.stated === 'wrong');
}
