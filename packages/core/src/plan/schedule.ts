// Days with room: what is already on them, and where a task may go.

import { type CalendarDate, daysFrom, weekday } from './calendar.ts';
import type { Week } from './backbone.ts';
import type { Task } from './task.ts';

/** One day while the plan is being made. */
export interface OpenDay {
  readonly date: CalendarDate;
  readonly week: Week;
  readonly capacity: number;
  readonly tasks: Task[];
  planned: number;
}

export interface Hours {
  /** Minutes for each weekday, Monday first. */
  readonly minutesByWeekday: readonly number[];
  readonly blocked: readonly CalendarDate[];
}

/** Minutes that a day offers. */
export function capacityOf(hours: Hours, blocked: ReadonlySet<CalendarDate>, date: CalendarDate): number {
  return blocked.has(date) ? 0 : Math.max(0, Math.floor(hours.minutesByWeekday[weekday(date)] ?? 0));
}

/**
 * The days from `start` up to the interview, each with its week of the backbone: the time is cut into four parts of
 * equal working hours, not of equal dates, so that a week of holidays does not swallow a week of the plan.
 */
export function openDays(start: CalendarDate, interview: CalendarDate, hours: Hours): OpenDay[] {
  const blocked = new Set(hours.blocked);
  const dates = daysFrom(start, interview).map((date) => ({
    date,
    capacity: capacityOf(hours, blocked, date),
  }));
  const total = dates.reduce((sum, { capacity }) => sum + capacity, 0);
  let before = 0;
  return dates.map(({ date, capacity }) => {
    const middle = total === 0 ? 0 : (before + capacity / 2) / total;
    before += capacity;
    const week = Math.min(4, Math.floor(middle * 4) + 1) as Week;
    return { date, week, capacity, tasks: [], planned: 0 };
  });
}

export function room(day: OpenDay): number {
  return day.capacity - day.planned;
}

/** Puts a task on a day. The caller has made sure that there is room. */
export function put(day: OpenDay, task: Task): void {
  day.tasks.push(task);
  day.planned += task.minutes;
}

/** The minutes a task would get on a day: what it prefers, less when little is left, 0 when below its least. */
export function fit(day: OpenDay, preferred: number, least: number): number {
  const minutes = Math.min(preferred, room(day));
  return minutes >= least ? minutes : 0;
}

export function hasKind(day: OpenDay, kind: Task['kind']): boolean {
  return day.tasks.some((task) => task.kind === kind);
}
