// Open measurements over HTTP: how far they are; and what is lacking, asked for.

import type { UserId } from '@greenroom/core/identity';
import { openMeasurementSchema, sessionIdSchema } from '@greenroom/core/session';
import { createRoute, z } from '@hono/zod-openapi';

import type { Api } from '../../platform/http/app.ts';
import { json, problems } from '../../platform/http/describe.ts';
import { unknownSession } from '../../platform/http/problem.ts';
import type { Orm } from '../../platform/storage/database.ts';
import { openMeasurements } from './line.ts';

const openRoute = createRoute({
  method: 'get',
  path: '/api/sessions/{id}/measurements',
  summary: 'Measurements of a session that wait or run; what came of the others stands on its timeline',
  request: { params: z.object({ id: sessionIdSchema }) },
  responses: { 200: json('Those that wait or run', z.array(openMeasurementSchema)), ...problems(404) },
});

const lackingRoute = createRoute({
  method: 'post',
  path: '/api/sessions/{id}/measurements',
  summary: 'Measures what a session that is over still lacks, such as one from an earlier version',
  request: { params: z.object({ id: sessionIdSchema }) },
  responses: { 202: json('Those that wait or run', z.array(openMeasurementSchema)), ...problems(404) },
});

export interface MeasuringRoutesContext {
  readonly orm: Orm;
  /** Whether a user has such a session. */
  readonly isSession: (userId: UserId, id: string) => Promise<boolean>;
  /** Queues what a session lacks, if it is over. */
  readonly measureLacking: (userId: UserId, id: string) => Promise<void>;
}

export function addMeasuringRoutes(
  api: Api,
  { orm, isSession, measureLacking }: MeasuringRoutesContext,
): void {
  api.openapi(openRoute, async (c) => {
    const { id } = c.req.valid('param');
    if (!(await isSession(c.var.user, id))) return unknownSession(c, id);
    return c.json(await openOnes(orm, id), 200);
  });

  api.openapi(lackingRoute, async (c) => {
    const { id } = c.req.valid('param');
    if (!(await isSession(c.var.user, id))) return unknownSession(c, id);
    await measureLacking(c.var.user, id);
    return c.json(await openOnes(orm, id), 202);
  });
}

async function openOnes(orm: Orm, id: string) {
  const open = await openMeasurements(orm, id);
  return open.map(({ kind, about, startedAt, share, doing }) => {
    const state = startedAt === null ? ('waiting' as const) : ('running' as const);
    return { kind, about, state, share, doing };
  });
}
