// What to do next: the one-month plan, made anew after every session and every missed day.

export { type BurnUp, burnUp, type BurnUpInput } from './burn-up.ts';
export { addDays, type CalendarDate, calendarDateSchema, daysBetween, weekday } from './calendar.ts';
export { type PlanChange, planChanges } from './change.ts';
export { type Role, roles } from './drill.ts';
export { type EvidenceFile, parseEvidenceFile } from './evidence-file.ts';
export { makePlan, type PlanInput } from './plan.ts';
export {
  dueDate,
  ratings,
  type Review,
  type ReviewRating,
  type SolveRecord,
  suggestRating,
} from './review.ts';
export { type Plan, planSchema, type Task, type TaskKind, taskKinds } from './task.ts';
