// What was practised and what came of it: readiness with its trend, days, streak, tracks, patterns, reviews.

import type { Practice } from '../session/index.ts';
import { readiness, signalIds, type Track } from '../signals/index.ts';
import type { ProgressView } from './api.ts';
import { addDays, type CalendarDate, compareDates } from './calendar.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { DoneTask } from './record.ts';
import { selfCalibration, UNINFORMED } from './self-calibration.ts';
import { reviewItems } from './review-items.ts';
import { doneTasks, minutesOf, type Standing } from './standing.ts';
import type { TaskKind } from './task.ts';
import { dayIn } from './time-zone.ts';

/** An exercise that could be practised. */
export interface KnownExercise {
  /** `pack/exercise`. */
  readonly id: string;
  readonly patterns: readonly string[];
}

const WEEK_MS = 7 * 86_400_000;
/** How far back a trend goes, in points a week apart. */
const TREND_POINTS = 13;

const trackOf: Readonly<Record<TaskKind, Track>> = {
  resume: 'portfolio',
  portfolio: 'portfolio',
  'data-structures': 'coding',
  'timed-coding': 'coding',
  design: 'design',
  'mock-coding': 'coding',
  'mock-behavioural': 'behavioural',
  story: 'behavioural',
  'job-description': 'company',
  keywords: 'company',
  domain: 'company',
  demo: 'closing',
  closing: 'closing',
  review: 'coding',
  drill: 'coding',
};

/** Pure. Days are those of the user's time zone, UTC where none is set. */
export function progressView(standing: Standing, exercises: readonly KnownExercise[]): ProgressView {
  const { record, practices, now } = standing;
  const timeZone = record.profile?.timeZone ?? 'UTC';
  const toDay = dayIn(timeZone);
  const today = toDay(now);
  const done = doneTasks(standing).filter(({ session }) => session === null);
  const days = dayTotals({ practices, done, elsewhere: record.elsewhere, toDay });
  return {
    today,
    timeZone,
    signals: signalTrends(practices, now),
    days,
    streak: streakOf(
      days.map(({ date }) => date),
      today,
    ),
    tracks: minutesByTrack(practices, done),
    patterns: coverage(practices, exercises),
    reviews: reviewItems(standing).toSorted((a, b) => compareDates(a.due, b.due)),
    selfCalibration: {
      uninformed: UNINFORMED,
      points: selfCalibration(record.predictions, practices),
    },
  };
}

/** Every signal now, and in each of the last weeks in which something was known of it, oldest first. */
function signalTrends(practices: readonly Practice[], now: number): ProgressView['signals'] {
  const observations = practices.flatMap((practice) => practice.observations);
  const points = Array.from(
    { length: TREND_POINTS },
    (_, index) => now - (TREND_POINTS - 1 - index) * WEEK_MS,
  );
  const states = points.map((when) => ({ when, rows: readiness(observations, when) }));
  const current = states.at(-1)?.rows ?? [];
  return signalIds.map((signal, index) => ({
    signal,
    now: current[index] ?? { signal, observed: false },
    trend: states.flatMap(({ when, rows }) => {
      const row = rows[index];
      return row?.observed === true ? [{ when, level: row.level, interval: row.interval }] : [];
    }),
  }));
}

function dayTotals({
  practices,
  done,
  elsewhere,
  toDay,
}: {
  readonly practices: readonly Practice[];
  readonly done: readonly DoneTask[];
  readonly elsewhere: readonly Elsewhere[];
  readonly toDay: (when: number) => CalendarDate;
}): ProgressView['days'] {
  const days = new Map<CalendarDate, { sessions: number; tasks: number; minutes: number }>();
  const on = (date: CalendarDate) => {
    const day = days.get(date) ?? { sessions: 0, tasks: 0, minutes: 0 };
    days.set(date, day);
    return day;
  };
  for (const practice of practices) {
    const day = on(toDay(practice.endedAt));
    day.sessions += 1;
    day.minutes += minutesOf(practice);
  }
  for (const { date, minutes } of done) {
    const day = on(date);
    day.tasks += 1;
    day.minutes += minutes;
  }
  // How long they took is not known.
  for (const { date } of elsewhere) on(date).tasks += 1;
  return [...days].map(([date, day]) => ({ date, ...day })).toSorted((a, b) => compareDates(a.date, b.date));
}

/**
 * Days in a row with something done. The current row may end yesterday: today is not over.
 *
 * @param dates In order, each once.
 */
export function streakOf(
  dates: readonly CalendarDate[],
  today: CalendarDate,
): { readonly current: number; readonly longest: number } {
  let longest = 0;
  let row = 0;
  let last: CalendarDate | null = null;
  for (const date of dates) {
    row = last !== null && addDays(last, 1) === date ? row + 1 : 1;
    longest = Math.max(longest, row);
    last = date;
  }
  const runs = last === today || (last !== null && addDays(last, 1) === today);
  return { current: runs ? row : 0, longest };
}

function minutesByTrack(practices: readonly Practice[], done: readonly DoneTask[]): ProgressView['tracks'] {
  const minutes = new Map<Track, number>();
  const add = (track: Track, more: number): void => void minutes.set(track, (minutes.get(track) ?? 0) + more);
  for (const practice of practices) add(practice.track, minutesOf(practice));
  for (const task of done) add(trackOf[task.kind], task.minutes);
  return [...minutes]
    .map(([track, total]) => ({ track, minutes: total }))
    .toSorted((a, b) => b.minutes - a.minutes);
}

/** For each pattern, in the order of the exercises: how many exercises there are, were tried, were solved. */
function coverage(
  practices: readonly Practice[],
  exercises: readonly KnownExercise[],
): ProgressView['patterns'] {
  const tried = new Set(practices.filter(({ solve }) => solve !== null).map(({ exercise }) => exercise));
  const solved = new Set(
    practices.filter(({ solve }) => solve?.accepted === true).map(({ exercise }) => exercise),
  );
  const patterns = [...new Set(exercises.flatMap((exercise) => exercise.patterns))].toSorted();
  return patterns.map((pattern) => {
    const ids = exercises.filter((exercise) => exercise.patterns.includes(pattern)).map(({ id }) => id);
    return {
      pattern,
      exercises: ids.length,
      tried: ids.filter((id) => tried.has(id)).length,
      solved: ids.filter((id) => solved.has(id)).length,
    };
  });
}
