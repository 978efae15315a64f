// What a user told the plan: the profile, and what they did, moved or rated. Everything else is computed from it.

import { z } from 'zod';

import { languageSchema } from '../judging/index.ts';
import { addDays, type CalendarDate, calendarDateSchema } from './calendar.ts';
import { roles, seniorities } from './drill.ts';
import { type Elsewhere, elsewhereSchema } from './elsewhere.ts';
import { MAX_PLAN_DAYS } from './plan.ts';
import { ratings, type ReviewRating } from './review.ts';
import { type Prediction, predictionSchema } from './self-calibration.ts';
import { taskKindSchema } from './task.ts';
import { clockTimeSchema, timeZoneSchema } from './time-zone.ts';

const MINUTES_A_DAY = 1_440;
/** Bounds that no candidate meets, so that a document stays small enough to be read as one. */
const MANY = 20_000;

export const profileSchema = z.object({
  /** Days of interviews; the plan works towards the next one. */
  interviews: z.array(calendarDateSchema).max(20),
  /** Minutes for each weekday, Monday first. */
  minutesByWeekday: z.array(z.number().int().min(0).max(MINUTES_A_DAY)).length(7),
  /** Days without any time. */
  blocked: z.array(calendarDateSchema).max(400),
  role: z.enum(roles).nullable(),
  level: z.enum(seniorities).nullable(),
  company: z.string().trim().min(1).max(120).nullable(),
  languages: z.array(languageSchema),
  /** The text of the job description; it stays here. */
  jobDescription: z.string().max(40_000),
  timeZone: timeZoneSchema,
  /** When a day's practice begins, where the user is; the calendar puts the day's tasks there. */
  practiceAt: clockTimeSchema.default('18:00'),
});
export type Profile = z.infer<typeof profileSchema>;

export const doneTaskSchema = z.object({
  id: z.string().min(1).max(200),
  kind: taskKindSchema,
  date: calendarDateSchema,
  minutes: z.number().int().min(1).max(MINUTES_A_DAY),
  /** The session in which it is done: it counts once that has ended. Null when ticked off by hand. */
  session: z.string().max(64).nullable(),
});
export type DoneTask = z.infer<typeof doneTaskSchema>;

export const planRecordSchema = z.object({
  profile: profileSchema.nullable(),
  /** When the preparation for the next interview began; null before there was one to prepare for. */
  start: calendarDateSchema.nullable(),
  done: z.array(doneTaskSchema).max(MANY),
  /** Tasks that were put on a day by hand. */
  locked: z.array(z.object({ id: z.string().min(1).max(200), date: calendarDateSchema })).max(MANY),
  /** How well a problem was known in a session, where the candidate overruled the suggestion. */
  ratings: z.array(z.object({ session: z.string().max(64), rating: z.enum(ratings) })).max(MANY),
  /** Attempts at problems that are not ours. */
  elsewhere: z.array(elsewhereSchema).max(MANY).default([]),
  /** What the candidate expected of scorecards before they opened. */
  predictions: z.array(predictionSchema).max(MANY).default([]),
});
export type PlanRecord = z.infer<typeof planRecordSchema>;

export const emptyRecord: PlanRecord = {
  profile: null,
  start: null,
  done: [],
  locked: [],
  ratings: [],
  elsewhere: [],
  predictions: [],
};

/** The next interview from a day on; on the day itself it is still the next one. */
export function nextInterview(profile: Profile, today: CalendarDate): CalendarDate | null {
  return profile.interviews.filter((date) => date >= today).toSorted()[0] ?? null;
}

/**
 * Takes over a profile. The four weeks count from the first day on which there was an interview to prepare for; when
 * the one before is over, a new preparation begins, in which everything is open again.
 */
export function withProfile(record: PlanRecord, profile: Profile, today: CalendarDate): PlanRecord {
  const tidy: Profile = {
    ...profile,
    interviews: [...new Set(profile.interviews)].toSorted(),
    blocked: [...new Set(profile.blocked)].toSorted(),
  };
  if (nextInterview(tidy, today) === null) return { ...record, profile: tidy };
  const running = record.profile !== null && nextInterview(record.profile, today) !== null;
  return { ...record, profile: tidy, start: running && record.start !== null ? record.start : today };
}

/** The first day of the preparation for the interview that is next on a day; never more than can be planned before it. */
export function startOf(record: PlanRecord, today: CalendarDate, interview: CalendarDate): CalendarDate {
  const begun = begunOn(record, today);
  const earliest = addDays(interview, -MAX_PLAN_DAYS);
  return begun > earliest ? begun : earliest;
}

function begunOn({ profile, start }: PlanRecord, today: CalendarDate): CalendarDate {
  const over = profile?.interviews
    .filter((date) => date < today)
    .toSorted()
    .at(-1);
  const first = start ?? today;
  return over !== undefined && over >= first ? addDays(over, 1) : first;
}

/** Marks a task as done, in place of an earlier mark of the same task. */
export function withDone(record: PlanRecord, task: DoneTask): PlanRecord {
  return { ...record, done: [...withoutDone(record, task.id).done, task] };
}

export function withoutDone(record: PlanRecord, id: string): PlanRecord {
  return { ...record, done: record.done.filter((task) => task.id !== id) };
}

/** Puts a task on a day; null lets the plan choose again. */
export function withLock(record: PlanRecord, id: string, date: CalendarDate | null): PlanRecord {
  const others = record.locked.filter((lock) => lock.id !== id);
  return { ...record, locked: date === null ? others : [...others, { id, date }] };
}

/** Overrules the rating of a session; null goes back to what the evidence suggests. */
export function withRating(record: PlanRecord, session: string, rating: ReviewRating | null): PlanRecord {
  const others = record.ratings.filter((each) => each.session !== session);
  return { ...record, ratings: rating === null ? others : [...others, { session, rating }] };
}

/** Takes over attempts made elsewhere; one at the same problem on the same day replaces the one that was known. */
export function withElsewhere(record: PlanRecord, attempts: readonly Elsewhere[]): PlanRecord {
  const key = ({ title, date }: Elsewhere): string => `${title.toLowerCase()}\n${date}`;
  const all = new Map([...record.elsewhere, ...attempts].map((attempt) => [key(attempt), attempt]));
  return { ...record, elsewhere: [...all.values()] };
}

/** Forgets every attempt at a problem elsewhere. */
export function withoutElsewhere(record: PlanRecord, title: string): PlanRecord {
  const name = title.toLowerCase();
  return { ...record, elsewhere: record.elsewhere.filter((attempt) => attempt.title.toLowerCase() !== name) };
}

/** Keeps the first prediction for a session: what comes after the scorecard opened is no prediction. */
export function withPrediction(record: PlanRecord, prediction: Prediction): PlanRecord {
  const known = record.predictions.some(({ session }) => session === prediction.session);
  return known ? record : { ...record, predictions: [...record.predictions, prediction] };
}
