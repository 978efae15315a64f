// Calendar days without clocks or time zones: `2026-11-22`. Whoever knows the user's zone turns instants into days.

import { z } from 'zod';

const DAY = 86_400_000;

export const calendarDateSchema = z.iso.date();
/** A day as ISO 8601 writes it, `YYYY-MM-DD`; such texts sort by time. */
export type CalendarDate = z.infer<typeof calendarDateSchema>;

/** The day a number of days later, or earlier when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** Orders days, the earliest first. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** 0 is Monday, 6 is Sunday. */
export function weekday(date: CalendarDate): number {
  return (new Date(date).getUTCDay() + 6) % 7;
}

/** Every day from `from` up to and without `until`. */
export function daysFrom(from: CalendarDate, until: CalendarDate): readonly CalendarDate[] {
  return Array.from({ length: Math.max(0, daysBetween(from, until)) }, (_, index) => addDays(from, index));
}
