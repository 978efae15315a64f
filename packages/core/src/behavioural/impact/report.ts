// The reviewer's answer as JSON, for scripts: schema `greenroom.impact/1`.

import { z } from 'zod';

import { traps } from './not-metric.ts';
import { type ImpactReview, reviewImpact, type ReviewOptions, type SentenceReview } from './review.ts';
import type { Metric } from './metric.ts';
import { starParts } from './star.ts';

const spanSchema = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });
const partSchema = spanSchema.nullable();
const verdictSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('right') }),
  z.object({ kind: z.literal('unchecked') }),
  z.object({ kind: z.literal('points-not-percent'), percent: z.number(), points: z.number() }),
  z.object({ kind: z.literal('share-not-change'), percent: z.number() }),
  z.object({ kind: z.literal('wrong'), percent: z.number(), expected: z.number(), unit: z.string() }),
]);

const metricSchema = spanSchema.extend({
  form: z.enum(['from-to', 'change', 'level']),
  low: z.number(),
  high: z.number(),
  unit: z.string().nullable(),
  baseline: z.number().nullable(),
  direction: z.enum(['up', 'down']).nullable(),
  percentChange: z.number().nullable(),
  stated: z.array(
    spanSchema.extend({ low: z.number(), high: z.number(), unit: z.string(), verdict: verdictSchema }),
  ),
  measure: partSchema,
  per: z.string().nullable(),
  percentile: partSchema,
  window: partSchema,
  scope: partSchema,
  cause: partSchema,
  missing: z.array(z.enum(['baseline', 'unit', 'cause'])),
  couldAdd: z.array(z.enum(['percentile', 'window', 'scope'])),
});

const sentenceSchema = spanSchema.extend({
  text: z.string(),
  words: z.number().int().nonnegative(),
  metrics: z.array(metricSchema),
  others: z.array(spanSchema.extend({ trap: z.enum(traps) })),
  part: z.enum(starParts).nullable(),
  vague: z.boolean(),
});

const checkSchema = z.object({ id: z.string(), seen: partSchema, question: z.string() });

export const impactReportSchema = z.object({
  schema: z.literal('greenroom.impact/1'),
  form: z.enum(['bullets', 'story']),
  words: z.number().int().nonnegative(),
  /** All spans count UTF-16 code units from the start of the text. */
  sentences: z.array(sentenceSchema),
  star: z
    .object({
      situation: z.number(),
      task: z.number(),
      action: z.number(),
      result: z.number(),
      learning: z.number(),
      cannotTell: z.number(),
    })
    .nullable(),
  pronouns: z.object({ i: z.number().int(), we: z.number().int() }),
  conflict: z.array(checkSchema).nullable(),
  learning: z.array(checkSchema).nullable(),
  findings: z.array(
    z.object({
      kind: z.enum(['essential', 'actionable', 'informative', 'celebratory']),
      rule: z.string(),
      where: spanSchema,
      seen: z.string(),
      why: z.string(),
      advice: z.string(),
    }),
  ),
});
export type ImpactReport = z.infer<typeof impactReportSchema>;

/** Reviews a text and gives the plain JSON that `greenroom review impact --json` prints. */
export function impactReport(text: string, options: ReviewOptions = {}): ImpactReport {
  const review = reviewImpact(text, options);
  return {
    schema: 'greenroom.impact/1',
    form: review.form,
    words: review.words,
    sentences: review.sentences.map((sentence) => sentenceReport(text, sentence)),
    star: review.star,
    pronouns: review.pronouns,
    conflict: checksReport(review.conflict),
    learning: checksReport(review.learning),
    findings: review.findings.map((finding) => ({ ...finding })),
  };
}

function sentenceReport(text: string, sentence: SentenceReview): ImpactReport['sentences'][number] {
  return {
    ...sentence,
    text: text.slice(sentence.start, sentence.end),
    metrics: sentence.metrics.map(metricReport),
    others: [...sentence.others],
  };
}

function metricReport(metric: Metric): ImpactReport['sentences'][number]['metrics'][number] {
  return {
    ...metric,
    stated: [...metric.stated],
    missing: [...metric.missing],
    couldAdd: [...metric.couldAdd],
    percentile: plain(metric.percentile),
  };
}

/** The percentile's span may be a whole token; only its place goes out. */
function plain(span: Metric['percentile']): Metric['percentile'] {
  return span === null ? null : { start: span.start, end: span.end };
}

function checksReport(checks: ImpactReview['conflict']): ImpactReport['conflict'] {
  return checks === null ? null : checks.map((check) => ({ ...check }));
}
