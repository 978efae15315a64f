// The plan and progress over HTTP.

import type { UserId } from '@greenroom/core/identity';
import {
  addDays,
  dayIn,
  emptyRecord,
  type KnownExercise,
  elsewhereImportSchema,
  lockTaskSchema,
  markTaskSchema,
  MAX_PLAN_DAYS,
  type PlanRecord,
  type PlanView,
  planView,
  planViewSchema,
  predictionViewSchema,
  predictSchema,
  profileSchema,
  progressView,
  progressViewSchema,
  rateSessionSchema,
  withDone,
  withElsewhere,
  withLock,
  withoutDone,
  withoutElsewhere,
  withPrediction,
  withProfile,
  withRating,
} from '@greenroom/core/plan';
import type { Practice } from '@greenroom/core/session';
import { createRoute, z } from '@hono/zod-openapi';

import type { Api } from '../../platform/http/app.ts';
import { json, problems } from '../../platform/http/describe.ts';
import { maxBody } from '../../platform/http/guards.ts';
import { refuse } from '../../platform/http/problem.ts';
import type { Database } from '../../platform/storage/database.ts';
import { removeCalendar } from './calendar-store.ts';
import { addCalendarRoutes } from './calendar-routes.ts';
import { standingReader } from './standing.ts';
import { changeRecord, readRecord, removeRecord } from './store.ts';

export interface PlanContext {
  readonly database: Database;
  /** The user's finished sessions, in short. */
  readonly practices: (userId: UserId) => Promise<readonly Practice[]>;
  readonly exercises: () => Promise<readonly KnownExercise[]>;
  readonly now: () => Date;
}

/** A list of five thousand attempts elsewhere is the largest. */
const MAX_BODY_BYTES = 2 * 1024 * 1024;

const view = { 200: json('Where the plan stands', planViewSchema), ...problems(400) };
const bodyOf = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/plan',
  summary: 'The plan from today on, what changed since yesterday, and how far it is',
  responses: { 200: json('Where the plan stands', planViewSchema) },
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/plan',
  summary: 'Forget the profile, what is done or moved, and ratings; sessions stay',
  responses: { 204: { description: 'It is forgotten' } },
});

const profileRoute = createRoute({
  method: 'put',
  path: '/api/plan/profile',
  summary: 'Say when the interview is, how much time there is, and what it is for',
  request: bodyOf(profileSchema),
  responses: view,
});

const lockRoute = createRoute({
  method: 'put',
  path: '/api/plan/lock',
  summary: 'Put a task on a day, or let the plan choose again',
  request: bodyOf(lockTaskSchema),
  responses: view,
});

const doneRoute = createRoute({
  method: 'put',
  path: '/api/plan/done',
  summary: 'Mark a task as done, or as not done after all',
  request: bodyOf(markTaskSchema),
  responses: view,
});

const progressRoute = createRoute({
  method: 'get',
  path: '/api/progress',
  summary: 'Readiness with its trend, days, streak, tracks, patterns, reviews',
  responses: { 200: json('The progress', progressViewSchema) },
});

const ratingRoute = createRoute({
  method: 'put',
  path: '/api/progress/rating',
  summary: 'Overrule how well a problem was known in a session',
  request: bodyOf(rateSessionSchema),
  responses: { 200: json('The progress', progressViewSchema), ...problems(400) },
});

const elsewhereRoute = createRoute({
  method: 'post',
  path: '/api/progress/elsewhere',
  summary: 'Take over what was attempted on other sites; attempts that are known stay',
  request: bodyOf(elsewhereImportSchema),
  responses: { 200: json('The progress', progressViewSchema), ...problems(400) },
});

const forgetElsewhereRoute = createRoute({
  method: 'delete',
  path: '/api/progress/elsewhere/{title}',
  summary: 'Forget every attempt at a problem of another site',
  request: { params: z.object({ title: z.string().max(200) }) },
  responses: { 200: json('The progress', progressViewSchema), ...problems(400) },
});

const predictionParams = { params: z.object({ session: z.string().min(1).max(64) }) };

const predictionRoute = createRoute({
  method: 'get',
  path: '/api/progress/predictions/{session}',
  summary: 'What the candidate expected of a scorecard before it opened',
  request: predictionParams,
  responses: { 200: json('The prediction, if there is one', predictionViewSchema) },
});

const predictRoute = createRoute({
  method: 'post',
  path: '/api/progress/predictions',
  summary: 'Say what you expect of a scorecard; the first word counts',
  request: bodyOf(predictSchema),
  responses: { 200: json('The prediction that counts', predictionViewSchema), ...problems(400) },
});

export function addPlanRoutes(api: Api, context: PlanContext): void {
  const { database } = context;
  for (const change of ['/api/plan/:change', '/api/progress/:change'])
    api.use(change, maxBody(MAX_BODY_BYTES));

  /** The day on which the user is now. */
  const today = ({ profile }: PlanRecord): string =>
    dayIn(profile?.timeZone ?? 'UTC')(context.now().getTime());
  const standing = standingReader(context);
  const viewAfter = async (userId: UserId, change: (before: PlanRecord) => PlanRecord): Promise<PlanView> =>
    planView(await standing(userId, await changeRecord(database, userId, change)));

  api.openapi(readRoute, async (c) => {
    return c.json(planView(await standing(c.var.user)), 200);
  });

  api.openapi(deleteRoute, async (c) => {
    await removeRecord(database.orm, c.var.user);
    await removeCalendar(database.orm, c.var.user);
    return c.body(null, 204);
  });

  api.openapi(profileRoute, async (c) => {
    const profile = c.req.valid('json');
    const last = addDays(today({ ...emptyRecord, profile }), MAX_PLAN_DAYS);
    const far = profile.interviews.find((date) => date > last);
    if (far !== undefined) {
      return refuse(c, {
        status: 400,
        name: 'too-far',
        title: 'This interview is too far away',
        detail: `A plan covers ${MAX_PLAN_DAYS} days; ${far} is after ${last}. Enter it when it is nearer.`,
      });
    }
    const change = (before: PlanRecord): PlanRecord =>
      withProfile(before, profile, today({ ...before, profile }));
    return c.json(await viewAfter(c.var.user, change), 200);
  });

  api.openapi(lockRoute, async (c) => {
    const { id, date } = c.req.valid('json');
    return c.json(await viewAfter(c.var.user, (before) => withLock(before, id, date)), 200);
  });

  api.openapi(doneRoute, async (c) => {
    const { minutes, ...task } = c.req.valid('json');
    const change = (before: PlanRecord): PlanRecord =>
      minutes === null
        ? withoutDone(before, task.id)
        : withDone(before, { ...task, minutes, date: today(before) });
    return c.json(await viewAfter(c.var.user, change), 200);
  });

  const progressAfter = async (userId: UserId, change: (before: PlanRecord) => PlanRecord) => {
    const record = await changeRecord(database, userId, change);
    return progressView(await standing(userId, record), await context.exercises());
  };

  api.openapi(progressRoute, async (c) => {
    return c.json(progressView(await standing(c.var.user), await context.exercises()), 200);
  });

  api.openapi(ratingRoute, async (c) => {
    const { session, rating } = c.req.valid('json');
    return c.json(await progressAfter(c.var.user, (before) => withRating(before, session, rating)), 200);
  });

  api.openapi(elsewhereRoute, async (c) => {
    const { attempts } = c.req.valid('json');
    return c.json(await progressAfter(c.var.user, (before) => withElsewhere(before, attempts)), 200);
  });

  api.openapi(forgetElsewhereRoute, async (c) => {
    const { title } = c.req.valid('param');
    return c.json(await progressAfter(c.var.user, (before) => withoutElsewhere(before, title)), 200);
  });

  const predictionOf = (record: PlanRecord | null, session: string) => ({
    prediction: record?.predictions.find((each) => each.session === session) ?? null,
  });

  api.openapi(predictionRoute, async (c) => {
    const record = await readRecord(database.orm, c.var.user);
    return c.json(predictionOf(record, c.req.valid('param').session), 200);
  });

  api.openapi(predictRoute, async (c) => {
    const prediction = { ...c.req.valid('json'), when: context.now().getTime() };
    const record = await changeRecord(database, c.var.user, (before) => withPrediction(before, prediction));
    return c.json(predictionOf(record, prediction.session), 200);
  });

  addCalendarRoutes(api, { database, standing, now: context.now });
}
