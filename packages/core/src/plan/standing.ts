// Where the candidate stands: the plan of a day and what led to it, from the record and the finished sessions.

import type { Practice } from '../session/index.ts';
import { readiness } from '../signals/index.ts';
import type { PlanView } from './api.ts';
import { backbone } from './backbone.ts';
import { burnUp } from './burn-up.ts';
import { addDays, type CalendarDate, daysBetween } from './calendar.ts';
import { planChanges } from './change.ts';
import { makePlan, MAX_PLAN_DAYS } from './plan.ts';
import { type DoneTask, nextInterview, type PlanRecord, type Profile, startOf } from './record.ts';
import { reviewItems } from './review-items.ts';
import type { Plan } from './task.ts';
import { dayIn } from './time-zone.ts';

export interface Standing {
  readonly record: PlanRecord;
  /** Finished sessions, in any order. */
  readonly practices: readonly Practice[];
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
}

/** Zone of those who have not said where they are. */
const NO_ZONE = 'UTC';
const backboneKinds: ReadonlySet<string> = new Set(backbone.map(({ kind }) => kind));

/** The plan as the pages show it. Pure; the same record, sessions and day give the same plan. */
export function planView(standing: Standing): PlanView {
  const { record, practices, now } = standing;
  const toDay = dayIn(record.profile?.timeZone ?? NO_ZONE);
  const today = toDay(now);
  const done = doneTasks(standing);
  const interview = record.profile === null ? null : nextInterview(record.profile, today);
  const base = { profile: record.profile, today, interview, done, locked: record.locked };
  const isFar = interview !== null && daysBetween(today, interview) > MAX_PLAN_DAYS;
  if (record.profile === null || interview === null || isFar) {
    return { ...base, start: null, spent: 0, plan: null, changes: [], burnUp: null };
  }
  const start = startOf(record, today, interview);
  const plan = planOn(standing, record.profile, today);
  const before = start < today ? planOn(standing, record.profile, addDays(today, -1)) : null;
  const ids = done.map(({ id }) => id);
  const byHand = record.locked.map(({ id }) => id);
  const changes =
    before === null
      ? []
      : planChanges(before, plan, { done: ids, byHand }).filter(({ task }) => task.kind !== 'drill');
  return {
    ...base,
    start,
    spent: spentOn(today, { done, practices, toDay }),
    plan,
    changes: changes.filter((change) => change.kind !== 'added' || change.task.kind === 'review'),
    burnUp: burnUp({
      start,
      today,
      interview,
      minutesByWeekday: record.profile.minutesByWeekday,
      blocked: record.profile.blocked,
      scope: scopeOf(record.profile, start, interview),
      done: done.filter(({ kind, date }) => backboneKinds.has(kind) && date >= start && date < interview),
    }),
  };
}

/** What is done: ticked off by hand, or in a session that has ended; then on its day and with its minutes. */
export function doneTasks({ record, practices }: Standing): DoneTask[] {
  const toDay = dayIn(record.profile?.timeZone ?? NO_ZONE);
  const bySession = new Map(practices.map((practice) => [practice.session, practice]));
  return record.done.flatMap((task): readonly DoneTask[] => {
    if (task.session === null) return [task];
    const practice = bySession.get(task.session);
    return practice === undefined
      ? []
      : [{ ...task, date: toDay(practice.endedAt), minutes: minutesOf(practice) }];
  });
}

export function minutesOf({ activeMs }: Practice): number {
  return Math.max(1, Math.round(activeMs / 60_000));
}

/** The plan as it stands, or stood, on a day, from what was known then. */
function planOn(standing: Standing, profile: Profile, today: CalendarDate): Plan {
  const toDay = dayIn(profile.timeZone);
  const known = standing.practices.filter(({ endedAt }) => toDay(endedAt) <= today);
  const record = {
    ...standing.record,
    elsewhere: standing.record.elsewhere.filter(({ date }) => date <= today),
  };
  const past = { ...standing, record, practices: known };
  const interview = nextInterview(profile, today) ?? today;
  const start = startOf(standing.record, today, interview);
  const done = doneTasks(past).filter(({ date }) => date >= start && date <= today);
  return makePlan({
    today,
    start,
    interview,
    minutesByWeekday: profile.minutesByWeekday,
    blocked: profile.blocked,
    role: profile.role,
    level: profile.level,
    company: profile.company,
    readiness: readiness(
      known.flatMap(({ observations }) => observations),
      standing.now,
    ),
    reviews: reviewItems(past).map(({ exercise, title, due, source, patterns }) => ({
      id: exercise,
      title,
      due,
      source,
      patterns,
    })),
    spent: spentOn(today, { done, practices: known, toDay }),
    done: done.map(({ id }) => id),
    locked: standing.record.locked,
  });
}

/** Minutes used up on a day: all sessions that ended on it, and tasks without one. */
function spentOn(
  day: CalendarDate,
  {
    done,
    practices,
    toDay,
  }: {
    readonly done: readonly DoneTask[];
    readonly practices: readonly Practice[];
    readonly toDay: (when: number) => CalendarDate;
  },
): number {
  const byHand = done.filter(({ session, date }) => session === null && date === day);
  const sessions = practices.filter(({ endedAt }) => toDay(endedAt) === day);
  return (
    byHand.reduce((sum, { minutes }) => sum + minutes, 0) +
    sessions.reduce((sum, practice) => sum + minutesOf(practice), 0)
  );
}

/** Minutes of the backbone as it was planned on the first day. */
function scopeOf(profile: Profile, start: CalendarDate, interview: CalendarDate): number {
  const { minutesByWeekday, blocked } = profile;
  const plan = makePlan({
    today: start,
    start,
    interview,
    minutesByWeekday,
    blocked,
    role: null,
    level: null,
    company: null,
    readiness: [],
    reviews: [],
    spent: 0,
    done: [],
    locked: [],
  });
  return plan.days
    .flatMap(({ tasks }) => tasks)
    .filter(({ kind }) => kind !== 'drill')
    .reduce((sum, { minutes }) => sum + minutes, 0);
}
