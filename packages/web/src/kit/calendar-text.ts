// Calendar days as people read them. Days have no time zone: they are formatted as UTC, which they are parsed as.

import { addDays, type CalendarDate, daysBetween, weekday } from '@greenroom/core/plan';

const formats = {
  long: new Intl.DateTimeFormat(undefined, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }),
  short: new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }),
  month: new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** `long`: “Monday, 23 November”; `short`: “Mon, 23 Nov”; `month`: “November 2026”. */
export function formatDay(date: CalendarDate, form: keyof typeof formats): string {
  return formats[form].format(new Date(date));
}

/** “45 min”, “2 h”, “1 h 30 min”. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** “today”, “tomorrow”, “in 12 days”. */
export function formatLeft(today: CalendarDate, date: CalendarDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** A day and the six after it. */
export function daysOn(date: CalendarDate): readonly CalendarDate[] {
  return Array.from({ length: 7 }, (_, index) => addDays(date, index));
}

/** The weeks that a day's month touches, each Monday first. */
export function monthOf(date: CalendarDate): readonly (readonly CalendarDate[])[] {
  const weeks: (readonly CalendarDate[])[] = [];
  const month = date.slice(0, 7);
  const first: CalendarDate = `${month}-01`;
  for (let day = addDays(first, -weekday(first)); day.slice(0, 7) <= month; day = addDays(day, 7)) {
    weeks.push(daysOn(day));
  }
  return weeks;
}

/** The first day of the next or the last month. */
export function shiftMonth(date: CalendarDate, months: 1 | -1): CalendarDate {
  const first = `${date.slice(0, 7)}-01`;
  return months === 1 ? `${addDays(first, 32).slice(0, 7)}-01` : `${addDays(first, -1).slice(0, 7)}-01`;
}
