// Impact in numbers: the best quantified result of each thread, and what is missing from it.

import type { Evidence, Level } from '../../../signals/index.ts';
import { metricText } from '../../impact/figure-text.ts';
import type { Metric } from '../../impact/metric.ts';
import { reviewAnswer, type Thread, wordsOf } from '../thread.ts';
import { keysOf, quoted, type RoundAssessor, startOf } from './reading.ts';

const ID = 'behavioural/impact@1';
const LEAST_WORDS = 20;

/**
 * | level | the thread's best result |
 * |---|---|
 * | 4 | from, to (or a change with its baseline), unit, cause, and window or scope |
 * | 3 | from and to with what was measured; cause or window missing |
 * | 2 | a figure without a starting point |
 * | 1 | no figure |
 */
export const impact: RoundAssessor = {
  id: ID,
  signals: ['impact'],
  assess: (reading) => reading.threads.flatMap(assessThread),
};

function assessThread(thread: Thread): readonly Evidence[] {
  const text = wordsOf(thread);
  const review = reviewAnswer(thread, text);
  if (review.words < LEAST_WORDS) return [];
  const metrics = review.sentences.flatMap((sentence) => sentence.metrics);
  const best = [...metrics].sort((a, b) => levelOf(b) - levelOf(a))[0];
  const vague = review.sentences.some((sentence) => sentence.vague);
  const seen =
    best === undefined
      ? `no result in numbers${vague ? ', only words such as “improved” or “helped”' : ''}`
      : `${metricText(best)}${missingText(best)}`;
  return [
    {
      signal: 'impact',
      assessor: ID,
      level: best === undefined ? 1 : levelOf(best),
      weight: 0.8,
      seen: `To ${quoted(thread)}: ${seen}.`,
      events: keysOf(thread),
      at: startOf(thread),
    },
  ];
}

function levelOf({ baseline, unit, cause, window, scope }: Metric): Level {
  if (baseline === null || unit === null) return 2;
  return cause !== null && (window !== null || scope !== null) ? 4 : 3;
}

function missingText({ missing, couldAdd }: Metric): string {
  const open = [...missing, ...couldAdd.filter((part) => part !== 'percentile')];
  return open.length === 0 ? '' : `, without ${open.join(', ')}`;
}
