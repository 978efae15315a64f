// Sessions over HTTP.

import {
  createSessionSchema,
  deliverySchema,
  receiptSchema,
  type Session,
  sessionIdSchema,
  sessionSchema,
  sessionSummarySchema,
} from '@greenroom/core/session';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';

import type { Api } from '../../platform/http/app.ts';
import { json, jsonText, problems } from '../../platform/http/describe.ts';
import { maxBody } from '../../platform/http/guards.ts';
import { refuse, tooMany, unknownSession } from '../../platform/http/problem.ts';
import type { EventStreams } from '../../platform/live/event-stream.ts';
import { deliver, type DeliveryProblem } from './delivery.ts';
import { deleteSession, readSession, type SessionContext, startSession } from './sessions.ts';
import { eventsBetween, findSession, listSessions } from './store.ts';
import { sessionTopic } from './verdicts.ts';

const MAX_DELIVERY_BYTES = 2 * 1024 * 1024;

const byId = z.object({ id: sessionIdSchema });

const listRoute = createRoute({
  method: 'get',
  path: '/api/sessions',
  summary: 'All sessions, newest first',
  responses: { 200: json('The sessions', z.array(sessionSummarySchema)) },
});

const startRoute = createRoute({
  method: 'post',
  path: '/api/sessions',
  summary: 'Start a session; the same again starts nothing new',
  request: { body: { required: true, content: { 'application/json': { schema: createSessionSchema } } } },
  responses: {
    200: json('It was started before', sessionSummarySchema),
    201: json('It is started', sessionSummarySchema),
    ...problems(404, 409),
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/sessions/{id}',
  summary: 'A whole session',
  request: { params: byId },
  responses: { 200: json('The session', sessionSchema), ...problems(404) },
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/sessions/{id}',
  summary: 'Delete a session and everything that belongs to it',
  request: { params: byId },
  responses: { 204: { description: 'It is gone' }, ...problems(404) },
});

const deliverRoute = createRoute({
  method: 'post',
  path: '/api/sessions/{id}/events',
  summary: "Deliver the browser's events in order; answered when they are durable",
  request: {
    params: byId,
    body: { required: true, content: { 'application/json': { schema: deliverySchema } } },
  },
  responses: { 200: json('What is durable', receiptSchema), ...problems(403, 404, 409, 413, 429) },
});

const streamRoute = createRoute({
  method: 'get',
  path: '/api/sessions/{id}/stream',
  summary: "The server's own events after a number, as they are written (server-sent events)",
  request: { params: byId, query: z.object({ after: z.coerce.number().int().min(-1).optional() }) },
  responses: {
    200: { description: 'A stream', content: { 'text/event-stream': { schema: z.string() } } },
    ...problems(404),
  },
});

export function addSessionRoutes(api: Api, context: SessionContext, streams: EventStreams): void {
  addReadingRoutes(api, context, streams);
  addStartRoute(api, context);
  api.use('/api/sessions/:id/events', maxBody(MAX_DELIVERY_BYTES));
  api.openapi(deliverRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { events } = c.req.valid('json');
    const session = { userId: c.var.user, id };
    const outcome = await deliver(context.database, context.hooks, session, events);
    return outcome.ok ? c.json({ acknowledged: outcome.value }, 200) : refuseDelivery(c, id, outcome.problem);
  });
  api.openapi(deleteRoute, async (c) => {
    const { id } = c.req.valid('param');
    return (await deleteSession(context, c.var.user, id)) ? c.body(null, 204) : unknownSession(c, id);
  });
}

function addStartRoute(api: Api, context: SessionContext): void {
  api.openapi(startRoute, async (c) => {
    const wanted = c.req.valid('json');
    const outcome = await startSession(context, c.var.user, wanted);
    if (outcome.ok) return c.json(outcome.value.summary, outcome.value.created ? 201 : 200);
    if (outcome.problem.kind === 'taken') {
      return refuse(c, {
        status: 409,
        name: 'taken',
        title: 'This session exists already',
        detail: `Another session was started as ${wanted.id}. Use a new id.`,
      });
    }
    return refuse(c, {
      status: 404,
      name: 'unknown-exercise',
      title: 'There is no such exercise',
      detail: `The pack ${wanted.pack} has no exercise ${wanted.exercise}.`,
    });
  });
}

function addReadingRoutes(api: Api, { database: { orm } }: SessionContext, streams: EventStreams): void {
  api.openapi(listRoute, async (c) => c.json([...(await listSessions(orm, c.var.user))], 200));

  api.openapi(readRoute, async (c) => {
    const { id } = c.req.valid('param');
    const session = await readSession(orm, c.var.user, id);
    return session === null ? unknownSession(c, id) : jsonText<Session>(session);
  });

  api.openapi(streamRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { user } = c.var;
    if ((await findSession(orm, user, id)) === null) return unknownSession(c, id);
    // A browser that reconnects by itself asks the same address again and says how far it came.
    const last = Number(c.req.header('last-event-id') ?? Number.NaN);
    return streams.open({
      topic: sessionTopic(id),
      after: Number.isInteger(last) ? last : (c.req.valid('query').after ?? -1),
      read: async (known) => {
        if ((await findSession(orm, user, id)) === null) return null;
        const events = await eventsBetween(orm, { sessionId: id, writer: 'server' }, known + 1);
        return events.map((event) => ({ n: event.n, data: JSON.stringify(event) }));
      },
    });
  });
}

function refuseDelivery(c: Context, id: string, problem: DeliveryProblem) {
  switch (problem.kind) {
    case 'unknown-session':
      return unknownSession(c, id);
    case 'gap':
      return refuse(c, {
        status: 409,
        name: 'gap',
        title: 'Events are missing',
        detail: `Send the events from number ${problem.expected} on.`,
        expected: problem.expected,
      });
    case 'conflict':
      return refuse(c, {
        status: 409,
        name: 'conflict',
        title: 'Another window writes this session',
        detail: `A different event is stored under number ${problem.n}. Continue in the other window, or load the session again.`,
      });
    case 'disorder':
      return refuse(c, {
        status: 409,
        name: 'disorder',
        title: 'These events are out of order',
        detail: `Event ${problem.n} does not follow the one before it: numbers rise by one and times never fall.`,
      });
    case 'ended':
      return refuse(c, {
        status: 409,
        name: 'ended',
        title: 'This session has ended',
        detail: 'After the end only notes are taken.',
      });
    case 'crowded':
      return tooMany(c, problem);
    case 'not-yours':
      return refuse(c, {
        status: 403,
        name: 'not-yours',
        title: 'Only the server writes this',
        detail: `Event ${problem.n} (${problem.type}) comes from the server. A browser sends verdicts only where the server has no sandbox.`,
      });
  }
}
