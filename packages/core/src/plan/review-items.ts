// What is due again: problems, their patterns, and what was solved elsewhere, each with its history of ratings.

import type { Practice } from '../session/index.ts';
import type { ReviewItem } from './api.ts';
import { compareDates } from './calendar.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { PlanRecord } from './record.ts';
import { dueDate, ratingOfOutcome, suggestRating } from './review.ts';
import { dayIn } from './time-zone.ts';

type Item = Omit<ReviewItem, 'due' | 'history'>;
type Attempt = ReviewItem['history'][number];

const NOON = 12 * 60 * 60_000;

/** Everything that was tried once, with the day on which it is due again. Pure. */
export function reviewItems({
  record,
  practices,
}: {
  readonly record: PlanRecord;
  /** Finished sessions, in any order. */
  readonly practices: readonly Practice[];
}): ReviewItem[] {
  const toDay = dayIn(record.profile?.timeZone ?? 'UTC');
  const byExercise = new Map<string, Item & { readonly history: readonly [Attempt, ...Attempt[]] }>();
  const add = (item: Item, attempt: Attempt): void => {
    const [first, ...rest] = byExercise.get(item.exercise)?.history ?? [];
    const history: readonly [Attempt, ...Attempt[]] =
      first === undefined ? [attempt] : [first, ...rest, attempt];
    byExercise.set(item.exercise, { ...item, history });
  };
  const overruled = new Map(record.ratings.map(({ session, rating }) => [session, rating]));
  for (const { solve, session, endedAt: when, exercise, title, patterns } of practices.toSorted(byEnd)) {
    if (solve === null) continue;
    const suggested = suggestRating(solve);
    const attempt = { session, when, suggested, rating: overruled.get(session) ?? suggested };
    add({ exercise, title, source: 'here', patterns: [] }, attempt);
    for (const pattern of patterns) add(patternItem(pattern), attempt);
  }
  for (const attempt of record.elsewhere.toSorted((a, b) => compareDates(a.date, b.date)))
    add(...elsewhereAttempt(attempt));
  return [...byExercise.values()].map((item) => ({
    ...item,
    history: [...item.history],
    due: dueDate(item.history, toDay),
  }));
}

function patternItem(pattern: string): Item {
  const title = pattern.replaceAll('-', ' ');
  return { exercise: `pattern/${pattern}`, title, source: 'pattern', patterns: [pattern] };
}

function elsewhereAttempt({ title, date, outcome }: Elsewhere): [Item, Attempt] {
  const rating = ratingOfOutcome[outcome];
  // Noon in UTC is the same day nearly everywhere.
  const when = Date.parse(date) + NOON;
  return [
    { exercise: `elsewhere/${title.toLowerCase()}`, title, source: 'elsewhere', patterns: [] },
    { session: null, when, suggested: rating, rating },
  ];
}

function byEnd(a: Practice, b: Practice): number {
  return a.endedAt - b.endedAt || (a.session < b.session ? -1 : a.session > b.session ? 1 : 0);
}
