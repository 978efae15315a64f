// What a new plan changed against the one before, and why.

import type { CalendarDate } from './calendar.ts';
import type { Plan, Task } from './task.ts';

export type PlanChange =
  | { readonly kind: 'moved'; readonly task: Task; readonly from: CalendarDate; readonly to: CalendarDate }
  | { readonly kind: 'added'; readonly task: Task; readonly to: CalendarDate }
  | { readonly kind: 'dropped'; readonly task: Task; readonly from: CalendarDate; readonly why: string };

/** Changes by task id, in the order of the new plan, what was dropped last. Tasks in `done` are not missed. */
export function planChanges(before: Plan, after: Plan, done: readonly string[]): PlanChange[] {
  const was = datesOf(before);
  const is = datesOf(after);
  const finished = new Set(done);
  const reasons = new Map(after.unplaced.map(({ task, why }) => [task.id, why]));
  const kept = [...is.values()].flatMap(({ task, date }): PlanChange[] => {
    const earlier = was.get(task.id);
    if (earlier === undefined) return [{ kind: 'added', task, to: date }];
    return earlier.date === date ? [] : [{ kind: 'moved', task, from: earlier.date, to: date }];
  });
  const dropped = [...was.values()]
    .filter(({ task }) => !is.has(task.id) && !finished.has(task.id))
    .map(({ task, date }): PlanChange => {
      const missed = 'Its day has passed; repeats are not owed, so that nothing piles up.';
      const why =
        reasons.get(task.id) ?? (date < after.today ? missed : 'Something more urgent took its time.');
      return { kind: 'dropped', task, from: date, why };
    });
  return [...kept, ...dropped];
}

function datesOf(plan: Plan): ReadonlyMap<string, { readonly task: Task; readonly date: CalendarDate }> {
  return new Map(
    plan.days.flatMap(({ date, tasks }) => tasks.map((task) => [task.id, { task, date }] as const)),
  );
}
