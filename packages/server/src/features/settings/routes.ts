// Settings over HTTP.

import { settingsSchema } from '@greenroom/core/identity';
import { createRoute } from '@hono/zod-openapi';

import type { Api } from '../../platform/http/app.ts';
import { json, problems } from '../../platform/http/describe.ts';
import type { Orm } from '../../platform/storage/database.ts';
import { readSettings, saveSettings } from './store.ts';

const readRoute = createRoute({
  method: 'get',
  path: '/api/settings',
  summary: 'What the user prefers',
  responses: { 200: json('The settings', settingsSchema) },
});

const saveRoute = createRoute({
  method: 'put',
  path: '/api/settings',
  summary: 'Change what the user prefers',
  request: { body: { required: true, content: { 'application/json': { schema: settingsSchema } } } },
  responses: { 200: json('The settings as stored', settingsSchema), ...problems(400) },
});

export function addSettingsRoutes(api: Api, orm: Orm): void {
  api.openapi(readRoute, async (c) => c.json(await readSettings(orm, c.var.user), 200));
  api.openapi(saveRoute, async (c) => {
    const wanted = c.req.valid('json');
    await saveSettings(orm, c.var.user, wanted);
    return c.json(wanted, 200);
  });
}
