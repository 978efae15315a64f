// The plan as an iCalendar file (RFC 5545).

import type { Published } from '@greenroom/core/plan';
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';

/** How often a calendar that subscribed should look again, in seconds. */
const REFRESH_SECONDS = 60 * 60;

/** Times are in UTC, which no change of clocks moves. The same entries give the same text. */
export function calendarFile(entries: readonly Published[]): string {
  const calendar = ical({
    name: 'Greenroom',
    description: 'The plan up to the interview',
    prodId: { company: 'Greenroom', product: 'plan', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const { id, title, text, date, time, sequence, changed, cancelled } of entries) {
    const when =
      time === null
        ? {
            start: new Date(date),
            end: new Date(Date.parse(date) + 86_400_000),
            allDay: true,
            timezone: null,
          }
        : { start: new Date(time.start), end: new Date(time.end) };
    calendar.createEvent({
      ...when,
      id: `${id}@greenroom`,
      sequence,
      stamp: new Date(changed),
      lastModified: new Date(changed),
      summary: title,
      description: text === '' ? null : text,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: time === null ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
  }
  return `${calendar.toString()}\r\n`;
}
