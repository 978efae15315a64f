// What to do next: the one-month plan, made anew after every session and every missed day.

export { addDays, type CalendarDate, calendarDateSchema, daysBetween, weekday } from './calendar.ts';
export { type Role, roles } from './drill.ts';
export { makePlan, type PlanInput } from './plan.ts';
export { type Plan, planSchema, type Task, type TaskKind, taskKinds } from './task.ts';
