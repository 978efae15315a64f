// The plan on a calendar: when each task begins and ends, and what became of entries that were published before.

import { canonicalJson } from '../base/index.ts';
import type { PlanView } from './api.ts';
import { type CalendarDate, calendarDateSchema, compareDates } from './calendar.ts';
import { instantIn, minutesOfDay } from './time-zone.ts';
import { z } from 'zod';

const entrySchema = z.object({
  /** The task's id, or `interview-` and its day: the same over every re-planning. */
  id: z.string(),
  title: z.string(),
  text: z.string(),
  /** The day it stands on where the user is. */
  date: calendarDateSchema,
  /** Ms since 1970; null for the whole day. */
  time: z.object({ start: z.number(), end: z.number() }).nullable(),
});
export type AgendaEntry = z.infer<typeof entrySchema>;

/** An entry as calendars know it (RFC 5545): its revision counts from 0, and what is gone is cancelled, not missing. */
export const publishedSchema = entrySchema.extend({
  sequence: z.number().int().nonnegative(),
  /** When it last changed, ms since 1970. */
  changed: z.number(),
  cancelled: z.boolean(),
});
export type Published = z.infer<typeof publishedSchema>;

const MINUTES_A_DAY = 1_440;
/** What has been over for so many days is forgotten. */
const KEPT_DAYS = 60;
const DAY = 86_400_000;

/** The tasks of each day one after the other from the time at which practice begins, and the interviews. */
export function agenda({ profile, plan }: Pick<PlanView, 'profile' | 'plan'>): AgendaEntry[] {
  if (profile === null || plan === null) return [];
  const instant = instantIn(profile.timeZone);
  const tasks = plan.days.flatMap(({ date, planned, tasks: ofDay }) => {
    // A long day that begins late would not end on the same day.
    let minutes = Math.max(0, Math.min(minutesOfDay(profile.practiceAt), MINUTES_A_DAY - planned));
    return ofDay.map(({ id, title, reason, minutes: length }): AgendaEntry => {
      const start = instant(date, minutes);
      minutes += length;
      return { id, title, text: reason, date, time: { start, end: start + length * 60_000 } };
    });
  });
  const company = profile.company === null ? '' : `: ${profile.company}`;
  const interviews = profile.interviews.map((date) => ({
    id: `interview-${date}`,
    title: `Interview${company}`,
    text: '',
    date,
    time: null,
  }));
  return [...tasks, ...interviews];
}

/**
 * What calendars are told next. An entry that changed gets the next sequence number; one that is no longer planned is
 * cancelled, but stays when its day is over or its task is done: it was there.
 */
export function publish(
  before: readonly Published[],
  entries: readonly AgendaEntry[],
  {
    now,
    today,
    done,
  }: { readonly now: number; readonly today: CalendarDate; readonly done: readonly string[] },
): Published[] {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  const next = new Map(entries.map((entry) => [entry.id, revised(known.get(entry.id), entry, now)] as const));
  const finished = new Set(done);
  for (const entry of before) {
    if (next.has(entry.id) || now - Date.parse(entry.date) > KEPT_DAYS * DAY) continue;
    const stays = entry.cancelled || entry.date < today || finished.has(entry.id);
    next.set(
      entry.id,
      stays ? entry : { ...entry, cancelled: true, sequence: entry.sequence + 1, changed: now },
    );
  }
  return [...next.values()].sort((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1));
}

function revised(before: Published | undefined, entry: AgendaEntry, now: number): Published {
  if (before === undefined) return { ...entry, sequence: 0, changed: now, cancelled: false };
  const { sequence, changed, cancelled, ...same } = before;
  if (!cancelled && canonicalJson(same) === canonicalJson(entry)) return before;
  return { ...entry, sequence: sequence + 1, changed: Math.max(changed, now), cancelled: false };
}
