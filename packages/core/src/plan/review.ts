// When to solve a problem again: spaced repetition by FSRS, rated from what the session showed.

import { createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs';

import type { SolveRecord } from '../session/index.ts';
import type { CalendarDate } from './calendar.ts';
import type { Outcome } from './elsewhere.ts';

export const ratings = ['again', 'hard', 'good', 'easy'] as const;
export type ReviewRating = (typeof ratings)[number];

const GRADES: Readonly<Record<ReviewRating, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

/** FSRS with its published default weights; no fuzz, so that the same history gives the same dates. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: 365 });

/**
 * A rating to suggest; the candidate may overrule it. Not solved is `again`; help, many failures or half as much time
 * again is `hard`; clean and in at most 60 % of the time is `easy`.
 */
export function suggestRating(record: SolveRecord): ReviewRating {
  if (!record.accepted) return 'again';
  const pace = record.activeMinutes / record.expectedMinutes;
  if (record.hints > 0 || record.failedSubmissions >= 2 || pace > 1.5) return 'hard';
  return record.failedSubmissions === 0 && pace <= 0.6 ? 'easy' : 'good';
}

/** What an attempt elsewhere says, of which only its outcome is known. */
export const ratingOfOutcome: Readonly<Record<Outcome, ReviewRating>> = {
  solved: 'good',
  'with-help': 'hard',
  'not-solved': 'again',
};

export interface Review {
  /** Milliseconds since 1970, UTC. */
  readonly when: number;
  readonly rating: ReviewRating;
}

/**
 * The day on which something with this history (oldest first, at least one) is due again.
 *
 * @param toDay The day of an instant where the user is.
 */
export function dueDate(
  history: readonly [Review, ...Review[]],
  toDay: (when: number) => CalendarDate,
): CalendarDate {
  const first = createEmptyCard(new Date(history[0].when));
  const card = history.reduce(
    (before, { when, rating }) => scheduler.next(before, new Date(when), GRADES[rating]).card,
    first,
  );
  return toDay(card.due.getTime());
}
