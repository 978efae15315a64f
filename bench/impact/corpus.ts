// The labelled corpus, read from disk. The guide to its labels is LABELS.md.

import { readFileSync } from 'node:fs';

import { z } from 'zod';

const labelledMetricSchema = z.object({
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  unit: z.string().nullable(),
  baseline: z.number().nullable(),
  direction: z.enum(['up', 'down']).nullable(),
});
export type LabelledMetric = z.infer<typeof labelledMetricSchema>;

const rowSchema = z.object({
  id: z.string(),
  field: z.string(),
  form: z.enum(['bullet', 'spoken']),
  text: z.string(),
  metrics: z.array(labelledMetricSchema),
  cause: z.boolean().nullable(),
  vague: z.boolean(),
  trap: z.string().nullable(),
  stated: z.enum(['right', 'wrong']).nullable(),
  half: z.enum(['development', 'held-out']),
});
export type LabelledSentence = z.infer<typeof rowSchema>;

export function readCorpus(): readonly LabelledSentence[] {
  const lines = readFileSync(new URL('corpus.jsonl', import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => rowSchema.parse(JSON.parse(line)));
}
