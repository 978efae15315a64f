// What a reviewer says about the figures of a sentence: checked sums, missing parts as questions, praise for what is complete.

import type { Finding } from '../../base/index.ts';
import { metricText, numberText } from './figure-text.ts';
import type { ExtraPart, Metric, MissingPart, SentenceReading, StatedCheck } from './metric.ts';
import { type Span, spanText } from './span.ts';

type ImpactFinding = Finding<Span>;

export function metricFindings(text: string, sentence: SentenceReading): readonly ImpactFinding[] {
  return sentence.metrics.flatMap((metric) => [
    ...metric.stated.flatMap((stated) => statedFinding(text, metric, stated)),
    ...plausibility(text, metric),
    ...missingFindings(metric),
    ...completeness(metric),
    ...extraFinding(metric),
  ]);
}

const place = ({ start, end }: Span): Span => ({ start, end });

function statedFinding(text: string, metric: Metric, stated: StatedCheck): readonly ImpactFinding[] {
  const { verdict } = stated;
  const said = spanText(text, stated);
  const about = { kind: 'essential', where: place(stated) } as const;
  switch (verdict.kind) {
    case 'right':
    case 'unchecked':
      return [];
    case 'points-not-percent':
      return [
        {
          ...about,
          rule: 'percent-or-points',
          seen: `“${said}”, but ${metricText(metric)}: that is ${numberText(verdict.points)} percentage points.`,
          why: 'Percent and percentage points differ, and an interviewer who knows will stop there.',
          advice: `Did you mean ${numberText(verdict.points)} percentage points, or ${numberText(Math.abs(verdict.percent))} %?`,
        },
      ];
    case 'share-not-change':
      return [
        {
          ...about,
          rule: 'stated-change-wrong',
          seen: `“${said}”, but ${metricText(metric)}.`,
          why: 'The end is that share of the start; the change is smaller by 100 %.',
          advice: `Is the change ${numberText(verdict.percent)} %? Check which of the figures is right.`,
        },
      ];
    case 'wrong':
      return [wrongFinding(said, metric, stated, verdict.expected)];
  }
}

function wrongFinding(said: string, metric: Metric, stated: StatedCheck, expected: number): ImpactFinding {
  const figure = stated.unit === 'x' ? `${numberText(expected)}x` : `${numberText(expected)} ${stated.unit}`;
  return {
    kind: 'essential',
    rule: 'stated-change-wrong',
    where: place(stated),
    seen: `“${said}” stands beside ${metricText(metric)}, which is ${figure}.`,
    why: 'One wrong sum makes every other figure doubtful.',
    advice: 'Which of the three figures is right?',
  };
}

/** Changes that cannot be, and wordings that can be read in two ways. */
function plausibility(text: string, metric: Metric): readonly ImpactFinding[] {
  const said = spanText(text, metric);
  const fell = metric.form === 'change' && metric.direction === 'down';
  if (fell && metric.unit === '%' && metric.low > 100) {
    return [
      {
        kind: 'essential',
        rule: 'impossible-change',
        where: place(metric),
        seen: `“${said}” less.`,
        why: 'Nothing that is counted can shrink by more than 100 %.',
        advice: 'What was it before and what was it after?',
      },
    ];
  }
  if (!fell || metric.unit !== 'x') return [];
  const times = numberText(metric.low);
  return [
    {
      kind: 'informative',
      rule: 'times-less',
      where: place(metric),
      seen: `“${said}” of something that went down.`,
      why: `“${times} times less” is read as one ${times}th of before by some and as a puzzle by others.`,
      advice: 'What was it before and what was it after? Two figures cannot be misread.',
    },
  ];
}

const MISSING: Readonly<Record<MissingPart, (metric: Metric) => { why: string; advice: string }>> = {
  baseline: (metric) => ({
    why: 'Without a start nobody can tell whether it is much.',
    advice:
      metric.form === 'change'
        ? 'What was it before, and what is it now?'
        : 'What was it before, or what would be usual?',
  }),
  unit: () => ({ why: 'A bare number says nothing.', advice: 'What is counted here, and in which unit?' }),
  cause: () => ({
    why: 'A result without a cause could be luck or someone else’s work.',
    advice: 'What did you do that brought it about?',
  }),
};

function missingFindings(metric: Metric): readonly ImpactFinding[] {
  return metric.missing.map((part) => ({
    kind: 'actionable',
    rule: `missing-${part}`,
    where: place(metric),
    seen: `${metricText(metric)}, with no ${part}.`,
    ...MISSING[part](metric),
  }));
}

function completeness(metric: Metric): readonly ImpactFinding[] {
  const isSound = metric.stated.every(
    ({ verdict }) => verdict.kind === 'right' || verdict.kind === 'unchecked',
  );
  if (metric.missing.length > 0 || !isSound) return [];
  return [
    {
      kind: 'celebratory',
      rule: 'complete-result',
      where: place(metric),
      seen: `${metricText(metric)}, with its cause.`,
      why: 'Start, end, unit and cause: a stranger can judge it.',
      advice: 'Keep it. Be ready to say how it was measured.',
    },
  ];
}

const EXTRA: Readonly<Record<ExtraPart, string>> = {
  percentile: 'Is it an average, a median or a p95?',
  window: 'Over which time was it measured?',
  scope: 'For whom or for which part of the system?',
};

/** Only for a result that is complete otherwise: first things first. */
function extraFinding(metric: Metric): readonly ImpactFinding[] {
  if (metric.missing.length > 0 || metric.couldAdd.length === 0) return [];
  return [
    {
      kind: 'informative',
      rule: 'could-add',
      where: place(metric),
      seen: `${metricText(metric)} says nothing about ${metric.couldAdd.join(', ')}.`,
      why: 'These are the questions that usually come next.',
      advice: metric.couldAdd.map((part) => EXTRA[part]).join(' '),
    },
  ];
}
