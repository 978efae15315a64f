// What a new plan changed against the one before, and why.

import type { CalendarDate } from './calendar.ts';
import type { Plan, Task } from './task.ts';

export type PlanChange =
  | {
      readonly kind: 'moved';
      readonly task: Task;
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      readonly why: string;
    }
  | { readonly kind: 'added'; readonly task: Task; readonly to: CalendarDate }
  | { readonly kind: 'dropped'; readonly task: Task; readonly from: CalendarDate; readonly why: string };

/**
 * Changes by task id, in the order of the new plan, what was dropped last.
 *
 * @param settled Tasks that are done, which are not missed, and tasks that were put on their day by hand.
 */
export function planChanges(
  before: Plan,
  after: Plan,
  settled: { readonly done: readonly string[]; readonly byHand: readonly string[] },
): PlanChange[] {
  const byHand = new Set(settled.byHand);
  const was = datesOf(before);
  const is = datesOf(after);
  const finished = new Set(settled.done);
  const reasons = new Map(after.unplaced.map(({ task, why }) => [task.id, why]));
  const kept = [...is.values()].flatMap(({ task, date }): PlanChange[] => {
    const earlier = was.get(task.id);
    if (earlier === undefined) return [{ kind: 'added', task, to: date }];
    if (earlier.date === date) return [];
    const why = whyMoved({ from: earlier.date, to: date, today: after.today, byHand: byHand.has(task.id) });
    return [{ kind: 'moved', task, from: earlier.date, to: date, why }];
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

function whyMoved({
  from,
  to,
  today,
  byHand,
}: {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly today: CalendarDate;
  readonly byHand: boolean;
}): string {
  if (byHand) return 'You put it there.';
  if (from < today) return 'Its day has passed.';
  return to < from ? 'There is room for it earlier.' : 'Something more urgent took its place.';
}

function datesOf(plan: Plan): ReadonlyMap<string, { readonly task: Task; readonly date: CalendarDate }> {
  return new Map(
    plan.days.flatMap(({ date, tasks }) => tasks.map((task) => [task.id, { task, date }] as const)),
  );
}
