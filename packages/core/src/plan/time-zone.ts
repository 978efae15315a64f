// Instants as days in a time zone.

import { z } from 'zod';

import type { CalendarDate } from './calendar.ts';

/** An IANA name such as `Europe/Berlin`, known where this runs. */
export const timeZoneSchema = z
  .string()
  .max(64)
  .refine(isTimeZone, { error: 'It must be a time zone such as Europe/Berlin.' });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

/** Tells on which day an instant (ms since 1970) falls in a time zone. */
export function dayIn(timeZone: string): (when: number) => CalendarDate {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (when) => {
    const parts = new Map(format.formatToParts(when).map(({ type, value }) => [type, value]));
    return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
  };
}

export const clockTimeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'It must be a time of day such as 18:30.' });
/** A time on the clock of wherever one is, `HH:MM`. */
export type ClockTime = z.infer<typeof clockTimeSchema>;

const MINUTE = 60_000;

/**
 * Tells which instant (ms since 1970) a day and a number of minutes after its midnight are on the clocks of a time
 * zone. Where clocks are put back, an hour comes twice and the first is meant; where they are put forward, a time that
 * is skipped becomes as much later as they are put forward.
 */
export function instantIn(timeZone: string): (date: CalendarDate, minutes: number) => number {
  const offset = offsetIn(timeZone);
  return (date, minutes) => {
    const wall = Date.parse(date) + minutes * MINUTE;
    // The offset before any change of that day, and the one after it.
    const before = offset(wall - 24 * 60 * MINUTE);
    const after = offset(wall + 24 * 60 * MINUTE);
    const early = wall - before;
    if (offset(early) === before) return early;
    const late = wall - after;
    return offset(late) === after ? late : early;
  };
}

/** Minutes after midnight of a time of day. */
export function minutesOfDay(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** How far a zone's clocks are ahead of UTC at an instant, in ms. */
function offsetIn(timeZone: string): (when: number) => number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (when) => {
    const parts = new Map(format.formatToParts(when).map(({ type, value }) => [type, Number(value)]));
    const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
    const wall = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
    return wall - Math.floor(when / 1_000) * 1_000;
  };
}
