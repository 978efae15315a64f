// Story structure: context, action and result in each first answer, and the time that it takes.

import type { Evidence, Level } from '../../../signals/index.ts';
import type { ImpactReview } from '../../impact/review.ts';
import { reviewAnswer, type Thread } from '../thread.ts';
import {
  keysOf,
  quoted,
  type RoundAssessor,
  type RoundReading,
  startOf,
  type Telling,
  tellingOf,
} from './reading.ts';

const ID = 'behavioural/story-structure@1';
const SECOND = 1_000;

/** A text of fewer words is an aside, not a story. */
const LEAST_WORDS = 20;
/** Where the words tell of hardly any sentence what it is, nothing is said about them. */
const MOST_UNKNOWN = 0.75;

/**
 * | level | action and result | time | context | own part |
 * |---|---|---|---|---|
 * | 4 | both | 60 to 120 s | at most a third of the words | “I” at least as often as “we” |
 * | 3 | both | up to 2 min | | |
 * | 2 | one of them, or longer than 2 min | | | |
 * | 1 | none | | | |
 */
export const storyStructure: RoundAssessor = {
  id: ID,
  signals: ['story-structure'],
  assess: (reading) => reading.threads.flatMap((thread) => assessThread(reading, thread)),
};

function assessThread(reading: RoundReading, thread: Thread): readonly Evidence[] {
  const [first] = thread.turns;
  const text = first?.answer?.text ?? '';
  if (first === undefined) return [];
  const review = reviewAnswer(thread, text);
  const telling = tellingOf(reading, first);
  const { star } = review;
  if (review.words < LEAST_WORDS || telling === null || star === null || star.cannotTell > MOST_UNKNOWN)
    return [];
  const hasResult = star.result > 0 || review.sentences.some(({ metrics }) => metrics.length > 0);
  const level = levelOf({ review, telling, hasAction: star.action > 0, hasResult });
  const parts = [
    star.situation + star.task > 0 ? 'context' : 'no context',
    star.action > 0 ? 'action' : 'no action',
    hasResult ? 'result' : 'no result',
  ].join(', ');
  return [
    {
      signal: 'story-structure',
      assessor: ID,
      level,
      weight: 0.8,
      seen: `To ${quoted(thread)}: ${parts}; ${timeText(telling)}; context takes ${percent(star.situation + star.task)} of the words, “I” ${review.pronouns.i} and “we” ${review.pronouns.we} times.`,
      events: keysOf(thread).slice(0, 2),
      at: startOf(thread),
    },
  ];
}

interface Seen {
  readonly review: ImpactReview;
  readonly telling: Telling;
  readonly hasAction: boolean;
  readonly hasResult: boolean;
}

function levelOf({ review, telling, hasAction, hasResult }: Seen): Level {
  if (!hasAction && !hasResult) return 1;
  if (!hasAction || !hasResult || telling.ms > 120 * SECOND) return 2;
  const { i, we } = review.pronouns;
  const context = (review.star?.situation ?? 0) + (review.star?.task ?? 0);
  return telling.ms >= 60 * SECOND && context > 0 && context <= 1 / 3 && i >= we ? 4 : 3;
}

function timeText({ ms, from }: Telling): string {
  const seconds = Math.round(ms / SECOND);
  return from === 'heard' ? `told in ${seconds} s` : `about ${seconds} s if said at 150 words a minute`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
