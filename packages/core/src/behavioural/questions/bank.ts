// The bank of behavioural questions, and which follow-up an answer calls for.

import type { ImpactReview } from '../impact/review.ts';
import { deliveryQuestions } from './delivery.ts';
import { growthQuestions } from './growth.ts';
import { peopleQuestions } from './people.ts';
import { type FollowUp, type Gap, gaps, type Question } from './question.ts';

/** In the order in which they are shown. */
export const questions: readonly Question[] = [...peopleQuestions, ...deliveryQuestions, ...growthQuestions];

/** Where the question has no words of its own for a gap. */
const GENERAL: Readonly<Record<Gap, string>> = {
  result: 'How did it end? What was different afterwards?',
  baseline: 'What was it before?',
  cause: 'What brought that about?',
  'own-part': 'What was your own part in it?',
  listened: 'How did the others see it?',
  options: 'What else could you have done?',
  measured: 'How do you know? What did you measure?',
  documented: 'Where was that written down?',
  differently: 'What would you do differently today?',
  durable: 'What is still there of it?',
  learning: 'What did you take from it?',
};

const CHECKED = [
  'listened',
  'options',
  'measured',
  'documented',
  'differently',
  'durable',
] as const satisfies readonly Gap[];

/** Share of “I” among “I” and “we” below which a listener cannot tell the writer's own part. */
const QUIET_I = 0.15;

/** What an answer left out, by the reviewer's reading of it, in the order of `gaps`. */
export function gapsOf(review: ImpactReview): readonly Gap[] {
  const metrics = review.sentences.flatMap((sentence) => sentence.metrics);
  const rules = new Set(review.findings.map(({ rule }) => rule));
  const missing = new Set<Gap>();
  if (metrics.length === 0 && !review.sentences.some(({ part }) => part === 'result')) missing.add('result');
  if (metrics.length > 0 && metrics.every(({ baseline }) => baseline === null)) missing.add('baseline');
  if (metrics.length > 0 && metrics.every(({ cause }) => cause === null)) missing.add('cause');
  const { i, we } = review.pronouns;
  if (rules.has('vague-part') || (we > 0 && i / (i + we) < QUIET_I)) missing.add('own-part');
  if (rules.has('missing-learning')) missing.add('learning');
  for (const check of [...(review.conflict ?? []), ...(review.learning ?? [])]) {
    const gap = CHECKED.find((id) => id === check.id);
    if (gap !== undefined && check.seen === null) missing.add(gap);
  }
  return gaps.filter((gap) => missing.has(gap));
}

/** At most `most` follow-ups for what is missing: the question's own first, then general ones. */
export function followUpsFor(question: Question, missing: readonly Gap[], most = 2): readonly FollowUp[] {
  const own = question.followUps.filter(({ when }) => missing.includes(when));
  const asked = new Set(own.map(({ when }) => when));
  const general = missing.filter((gap) => !asked.has(gap)).map((when) => ({ when, ask: GENERAL[when] }));
  return [...own, ...general].slice(0, most);
}
