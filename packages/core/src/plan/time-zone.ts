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
