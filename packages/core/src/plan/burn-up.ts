// Expected against actual: how much of the plan is done, and whether the date holds at this pace.

import { addDays, type CalendarDate, daysFrom } from './calendar.ts';
import { capacityOf, type Hours } from './schedule.ts';

export interface BurnUpInput extends Hours {
  readonly start: CalendarDate;
  readonly today: CalendarDate;
  readonly interview: CalendarDate;
  /** Minutes of the backbone for this horizon. */
  readonly scope: number;
  /** Finished tasks of the backbone: on which day, how many minutes. */
  readonly done: readonly { readonly date: CalendarDate; readonly minutes: number }[];
}

export interface BurnUp {
  /** One point a day, at its end; `actual` only up to today. */
  readonly points: readonly {
    readonly date: CalendarDate;
    readonly expected: number;
    readonly actual: number | null;
  }[];
  /** Minutes that will be done on the eve of the interview at the pace so far; null before three days of it. */
  readonly forecast: number | null;
  readonly holds: 'yes' | 'no' | 'inconclusive';
}

/** Days of working hours that must have passed before a pace means anything. */
const LEAST_DAYS = 3;

export function burnUp(input: BurnUpInput): BurnUp {
  const blocked = new Set(input.blocked);
  const capacity = (date: CalendarDate): number => capacityOf(input, blocked, date);
  const sum = (dates: readonly CalendarDate[]): number =>
    dates.reduce((total, date) => total + capacity(date), 0);
  const dates = daysFrom(input.start, input.interview);
  const total = sum(dates);
  const doneOn = new Map<CalendarDate, number>();
  for (const { date, minutes } of input.done) doneOn.set(date, (doneOn.get(date) ?? 0) + minutes);

  let offered = 0;
  let done = 0;
  const points = dates.map((date) => {
    offered += capacity(date);
    done += doneOn.get(date) ?? 0;
    const expected = total === 0 ? 0 : Math.round((input.scope * offered) / total);
    return { date, expected, actual: date <= input.today ? done : null };
  });

  const passed = daysFrom(input.start, addDays(input.today, 1)).filter((date) => date < input.interview);
  const worked = passed.filter((date) => capacity(date) > 0);
  if (worked.length < LEAST_DAYS) return { points, forecast: null, holds: 'inconclusive' };
  const soFar = input.done.reduce((minutes, task) => minutes + task.minutes, 0);
  const forecast = Math.round(soFar * (total / Math.max(1, sum(passed))));
  return { points, forecast, holds: forecast >= input.scope ? 'yes' : 'no' };
}
