// What to do next: the one-month plan, made anew after every session and every missed day.

export { agenda, publish, type Published, publishedSchema } from './agenda.ts';
export {
  calendarFeedSchema,
  elsewhereImportSchema,
  lockTaskSchema,
  markTaskSchema,
  newCalendarFeedSchema,
  type Predict,
  predictionViewSchema,
  predictSchema,
  type PlanView,
  planViewSchema,
  type ProgressView,
  progressViewSchema,
  rateSessionSchema,
  type ReviewItem,
} from './api.ts';
export { addDays, type CalendarDate, calendarDateSchema, daysBetween, weekday } from './calendar.ts';
export { type PlanChange, planChanges } from './change.ts';
export { type Role, roles, seniorities, type Seniority } from './drill.ts';
export {
  type Elsewhere,
  type ListReading,
  MAX_LIST,
  outcomes,
  readSolvedList,
  type SolvedList,
} from './elsewhere.ts';
export { type EvidenceFile, parseEvidenceFile } from './evidence-file.ts';
export { makePlan, MAX_PLAN_DAYS, type PlanInput } from './plan.ts';
export { type KnownExercise, progressView } from './progress.ts';
export {
  type DoneTask,
  emptyRecord,
  type PlanRecord,
  planRecordSchema,
  type Profile,
  profileSchema,
  withDone,
  withElsewhere,
  withLock,
  withoutDone,
  withoutElsewhere,
  withPrediction,
  withProfile,
  withRating,
} from './record.ts';
export { dueDate, ratings, type Review, type ReviewRating } from './review.ts';
export { type Prediction, suretySteps } from './self-calibration.ts';
export { planView, type Standing } from './standing.ts';
export { type Plan, planSchema, type Task, type TaskKind, taskKinds } from './task.ts';
export { dayIn, instantIn, minutesOfDay } from './time-zone.ts';
