// The plan: from today to the interview, what to do on which day. Pure; the same input gives the same plan.

import type { Readiness, SignalId } from '../signals/index.ts';
import { backbone, type BackboneItem, type Week } from './backbone.ts';
import { type CalendarDate, compareDates, daysBetween } from './calendar.ts';
import { DRILL_LEAST, DRILL_MINUTES, drillQueue, type Role, type Seniority } from './drill.ts';
import { fit, hasKind, type Hours, openDays, type OpenDay, put, room } from './schedule.ts';
import type { Plan, Task } from './task.ts';

export interface PlanInput extends Hours {
  readonly today: CalendarDate;
  /** When the preparation began; the weeks of the backbone count from here, today may be later. */
  readonly start: CalendarDate;
  /** The day of the interview; nothing is planned on it. */
  readonly interview: CalendarDate;
  readonly role: Role | null;
  readonly level: Seniority | null;
  readonly company: string | null;
  readonly readiness: readonly Readiness[];
  /** What is due again: our problems, patterns (by another problem of theirs), problems of other sites. */
  readonly reviews: readonly {
    readonly id: string;
    readonly title: string;
    readonly due: CalendarDate;
    readonly source: ReviewSource;
    /** Patterns that any problem of will do; empty where it is a certain problem. */
    readonly patterns: readonly string[];
  }[];
  /** Ids of tasks that are done. */
  readonly done: readonly string[];
  /** Minutes of today that are used up already. */
  readonly spent: number;
  /** Tasks that the candidate put on a day by hand; they go there first. */
  readonly locked: readonly { readonly id: string; readonly date: CalendarDate }[];
}

/** The longest time that is planned, in days. */
export const MAX_PLAN_DAYS = 730;

export type ReviewSource = 'here' | 'pattern' | 'elsewhere';

/** Of whom room is made first. */
const SOURCES: readonly ReviewSource[] = ['here', 'pattern', 'elsewhere'];

/** Minutes of one review, and the largest share of a day that reviews may take. */
const REVIEW_MINUTES = 15;
const REVIEW_SHARE = 0.34;
const DAYS_A_WEEK = 7;

/** A backbone task before it has a day. */
interface Candidate {
  readonly item: BackboneItem;
  readonly task: Task;
}

/**
 * Makes the plan. Must-haves are placed first, in the backbone's order of priority and near their week; then due
 * reviews; then the repeats of the backbone within their own week; what is left goes to drills for the weakest signals.
 * Repeats of days that have passed are gone, not owed: missed work never piles up.
 */
export function makePlan(input: PlanInput): Plan {
  const all = openDays(input.start, input.interview, input);
  const days = all
    .filter(({ date }) => date >= input.today)
    .map((day) => (day.date === input.today ? withoutSpent(day, input.spent) : day));
  const unplaced: Plan['unplaced'] = [];
  const candidates = openCandidates(input, all);
  const waiting = placeLocked(input, days, candidates, unplaced);
  for (const candidate of waiting.filter(({ task }) => task.must)) placeMust(days, candidate, unplaced);
  placeReviews(input, days, unplaced);
  for (const candidate of waiting.filter(({ task }) => !task.must)) placeRepeat(days, candidate);
  fillWithDrills(input, days);
  return {
    schema: 'greenroom.plan/1',
    today: input.today,
    interview: input.interview,
    days: days.map(({ date, capacity, planned, tasks }) => ({ date, capacity, planned, tasks })),
    unplaced,
  };
}

/** A day that is partly over; which week it belongs to stays. */
function withoutSpent(day: OpenDay, spent: number): OpenDay {
  return { ...day, capacity: Math.max(0, day.capacity - spent) };
}

/** The backbone's tasks for this horizon that are not done, must-haves numbered before repeats. */
function openCandidates(input: PlanInput, all: readonly OpenDay[]): Candidate[] {
  const done = new Set(input.done);
  return backbone
    .flatMap((item) =>
      Array.from({ length: timesFor(item, all) }, (_, index): Candidate => ({
        item,
        task: taskOf(item, index, input),
      })),
    )
    .filter(({ task }) => !done.has(task.id));
}

/** How often an item comes: its weekly count stretched to the length of its part of the time, must-haves at least. */
function timesFor(item: BackboneItem, all: readonly OpenDay[]): number {
  const days = all.filter(({ week }) => week === item.week).length;
  const stretched = Math.round((item.count * days) / DAYS_A_WEEK);
  return Math.max(item.must, item.scales ? stretched : Math.min(item.count, stretched));
}

function taskOf(item: BackboneItem, index: number, input: PlanInput): Task {
  const title = item.titles[index % item.titles.length] ?? item.kind;
  const company = input.company !== null && item.week === 4 ? ` (${input.company})` : '';
  return {
    id: `${item.kind}-${index + 1}`,
    kind: item.kind,
    title: `${title}${company}`,
    reason: item.reason,
    minutes: item.minutes,
    week: item.week,
    signals: [...item.signals],
    patterns: [...(item.patterns?.[index % item.titles.length] ?? [])],
    must: index < item.must,
  };
}

/** Puts hand-placed tasks on their days; gives back the candidates that still wait for one. */
function placeLocked(
  input: PlanInput,
  days: readonly OpenDay[],
  candidates: readonly Candidate[],
  unplaced: Plan['unplaced'],
): Candidate[] {
  const wishes = new Map(input.locked.map(({ id, date }) => [id, date]));
  return candidates.filter(({ item, task }) => {
    const wish = wishes.get(task.id);
    const day = days.find(({ date }) => date === wish);
    if (wish === undefined || wish < input.today) return true;
    const minutes = day === undefined ? 0 : fit(day, item.minutes, item.least);
    if (day !== undefined && minutes > 0) put(day, { ...task, minutes });
    else unplaced.push({ task, why: `You put it on ${wish}, which has no ${item.least} minutes left.` });
    return false;
  });
}

/** A must-have goes into its week, or later, or earlier; a day without one of its kind is preferred. */
function placeMust(days: readonly OpenDay[], { item, task }: Candidate, unplaced: Plan['unplaced']): void {
  const inWeek = (compare: (week: Week) => boolean): readonly OpenDay[] =>
    days.filter(({ week }) => compare(week));
  const order = [
    ...inWeek((week) => week === item.week),
    ...inWeek((week) => week > item.week),
    ...inWeek((week) => week < item.week).toReversed(),
  ];
  const day =
    order.find(
      (candidate) => fit(candidate, item.minutes, item.minutes) > 0 && !hasKind(candidate, item.kind),
    ) ??
    order.find(
      (candidate) => fit(candidate, item.minutes, item.least) > 0 && !hasKind(candidate, item.kind),
    ) ??
    order.find((candidate) => fit(candidate, item.minutes, item.least) > 0);
  if (day !== undefined) put(day, { ...task, minutes: fit(day, item.minutes, item.least) });
  else unplaced.push({ task, why: noRoom(days, item.least) });
}

function noRoom(days: readonly OpenDay[], least: number): string {
  const left = days.reduce((most, day) => Math.max(most, room(day)), 0);
  if (days.length === 0) return 'No day is left before the interview.';
  return `It needs ${least} minutes in one day; the most that any day has left is ${left}. More hours would make room.`;
}

/** A repeat goes on the emptiest day of its own week that has none of its kind; otherwise it is dropped. */
function placeRepeat(days: readonly OpenDay[], { item, task }: Candidate): void {
  const open = days.filter(
    (day) => day.week === item.week && !hasKind(day, item.kind) && fit(day, item.minutes, item.least) > 0,
  );
  const emptiest = open.reduce<OpenDay | null>(
    (best, day) => (best === null || room(day) > room(best) ? day : best),
    null,
  );
  if (emptiest !== null) put(emptiest, { ...task, minutes: fit(emptiest, item.minutes, item.least) });
}

/** Reviews go on the first day from their due date on that has room for them. */
function placeReviews(input: PlanInput, days: readonly OpenDay[], unplaced: Plan['unplaced']): void {
  const due = input.reviews.toSorted(compareReviews);
  const taken = new Map<CalendarDate, number>();
  for (const review of due.filter(({ due: date }) => date < input.interview)) {
    const task = reviewTask(review, input.today);
    const day = days.find(
      (candidate) =>
        candidate.date >= review.due &&
        room(candidate) >= REVIEW_MINUTES &&
        (taken.get(candidate.date) ?? 0) + REVIEW_MINUTES <=
          Math.max(REVIEW_MINUTES, candidate.capacity * REVIEW_SHARE),
    );
    if (day === undefined) {
      unplaced.push({ task, why: 'No day before the interview has room for another review.' });
      continue;
    }
    put(day, task);
    taken.set(day.date, (taken.get(day.date) ?? 0) + REVIEW_MINUTES);
  }
}

/**
 * Our problems, then patterns, the longest due before the others. Of other sites' there may be hundreds, from years
 * ago: those that fell due last are still half remembered and come first.
 */
function compareReviews(a: PlanInput['reviews'][number], b: PlanInput['reviews'][number]): number {
  if (a.source !== b.source) return SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source);
  const byDue = compareDates(a.due, b.due);
  return (a.source === 'elsewhere' ? -byDue : byDue) || (a.id < b.id ? -1 : 1);
}

function reviewTask(review: PlanInput['reviews'][number], today: CalendarDate): Task {
  const late = daysBetween(review.due, today);
  return {
    id: `review-${review.id}`,
    kind: 'review',
    title:
      review.source === 'pattern' ? `Solve another one: ${review.title}` : `Solve again: ${review.title}`,
    reason:
      late > 0
        ? `It was due ${late === 1 ? 'yesterday' : `${late} days ago`}; soon it will be hard to recall.`
        : `It is due on ${review.due}: just before you would start to forget it.`,
    minutes: REVIEW_MINUTES,
    week: 1,
    signals: ['problem-solving', 'correctness'],
    patterns: [...review.patterns],
    must: false,
  };
}

/** What is left of each day goes to the weakest signals, at most one drill for a signal a day. */
function fillWithDrills(input: PlanInput, days: readonly OpenDay[]): void {
  const nextDrill = drillQueue(input.readiness, input);
  const done = new Set(input.done);
  for (const day of days) {
    const today = new Set<SignalId>();
    for (
      let minutes = fit(day, DRILL_MINUTES, DRILL_LEAST);
      minutes > 0;
      minutes = fit(day, DRILL_MINUTES, DRILL_LEAST)
    ) {
      const { signal, title, reason } = nextDrill();
      if (today.has(signal)) break;
      today.add(signal);
      const id = `drill-${signal}-${day.date}`;
      if (done.has(id)) continue;
      put(day, {
        id,
        kind: 'drill',
        title,
        reason,
        minutes,
        week: day.week,
        signals: [signal],
        patterns: [],
        must: false,
      });
    }
  }
}
