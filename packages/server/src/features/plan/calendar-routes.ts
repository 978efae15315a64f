// The plan for calendars: one file to take along, or an address to subscribe to, which only its secret opens.

import type { UserId } from '@greenroom/core/identity';
import { agenda, calendarFeedSchema, newCalendarFeedSchema, planView, publish } from '@greenroom/core/plan';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';

import type { Api } from '../../platform/http/app.ts';
import { json, problems } from '../../platform/http/describe.ts';
import { refuse } from '../../platform/http/problem.ts';
import type { Database } from '../../platform/storage/database.ts';
import { calendarFile } from './calendar-file.ts';
import { makeSecret, ownerOf, publishEntries, revokeSecret, secretSince } from './calendar-store.ts';
import type { StandingReader } from './standing.ts';

interface CalendarContext {
  readonly database: Database;
  readonly standing: StandingReader;
  readonly now: () => Date;
}

const file = {
  description: 'The plan as an iCalendar file',
  content: { 'text/calendar': { schema: z.string() } },
} as const;

const fileRoute = createRoute({
  method: 'get',
  path: '/api/plan/calendar.ics',
  summary: 'The plan as an iCalendar file',
  responses: { 200: file },
});

const feedRoute = createRoute({
  method: 'get',
  path: '/api/plan/calendar',
  summary: 'Whether there is an address that calendars can subscribe to',
  responses: { 200: json('Since when, if there is one', calendarFeedSchema) },
});

const makeRoute = createRoute({
  method: 'post',
  path: '/api/plan/calendar',
  summary: 'Make a secret address for calendars; an earlier one stops working',
  responses: { 201: json('The address, which is shown only now', newCalendarFeedSchema) },
});

const revokeRoute = createRoute({
  method: 'delete',
  path: '/api/plan/calendar',
  summary: 'Take the address back; it opens nothing any more',
  responses: { 204: { description: 'It is taken back' } },
});

const subscribeRoute = createRoute({
  method: 'get',
  path: '/calendar/{secret}',
  summary: 'The plan, for a calendar that subscribes; the secret in the address is the key',
  request: { params: z.object({ secret: z.string().max(200) }) },
  responses: { 200: file, ...problems(404) },
});

export function addCalendarRoutes(api: Api, { database, standing, now }: CalendarContext): void {
  const fileOf = async (userId: UserId): Promise<string> => {
    const view = planView(await standing(userId));
    const done = view.done.map(({ id }) => id);
    const entries = await publishEntries(database, userId, (before) =>
      publish(before, agenda(view), { now: now().getTime(), today: view.today, done }),
    );
    return calendarFile(entries);
  };

  api.openapi(fileRoute, async (c) => calendarAnswer(c, await fileOf(c.var.user)));

  api.openapi(feedRoute, async (c) => {
    const since = await secretSince(database.orm, c.var.user);
    return c.json({ since: since?.getTime() ?? null }, 200);
  });

  api.openapi(makeRoute, async (c) => {
    const secret = await makeSecret(database.orm, c.var.user, now());
    return c.json({ path: `/calendar/${secret}.ics` }, 201);
  });

  api.openapi(revokeRoute, async (c) => {
    await revokeSecret(database.orm, c.var.user);
    return c.body(null, 204);
  });

  api.openapi(subscribeRoute, async (c) => {
    const secret = c.req.valid('param').secret.replace(/\.ics$/, '');
    const owner = await ownerOf(database.orm, secret);
    if (owner !== null) return calendarAnswer(c, await fileOf(owner));
    return refuse(c, {
      status: 404,
      name: 'unknown-calendar',
      title: 'There is no such calendar',
      detail: 'Its address was taken back or never existed. Make a new one on the Plan page.',
    });
  });
}

function calendarAnswer(c: Context, text: string) {
  return c.body(text, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="greenroom.ics"',
    'cache-control': 'no-store',
  });
}
