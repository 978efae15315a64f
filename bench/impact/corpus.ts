// The labelled corpus, read from disk. The guide to its labels is LABELS.md.

import { readFileSync } from 'node:fs';

export interface LabelledMetric {
  /** A range has two ends. */
  readonly value: number | readonly [number, number];
  readonly unit: string | null;
  readonly baseline: number | null;
  readonly direction: 'up' | 'down' | null;
}

export interface LabelledSentence {
  readonly id: string;
  readonly field: string;
  readonly form: 'bullet' | 'spoken';
  readonly text: string;
  readonly metrics: readonly LabelledMetric[];
  readonly cause: boolean | null;
  readonly vague: boolean;
  readonly trap: string | null;
  readonly stated: 'right' | 'wrong' | null;
  readonly half: 'development' | 'held-out';
}

export function readCorpus(): readonly LabelledSentence[] {
  const lines = readFileSync(new URL('corpus.jsonl', import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as LabelledSentence);
}
