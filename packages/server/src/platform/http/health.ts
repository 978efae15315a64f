// Whether the server can do its work: the database answers.

import { createRoute, z } from '@hono/zod-openapi';
import { sql } from 'drizzle-orm';

import type { Database } from '../storage/database.ts';
import type { Api } from './app.ts';
import { json, problems } from './describe.ts';

const route = createRoute({
  method: 'get',
  path: '/api/health',
  summary: 'Whether the server and its database answer',
  responses: {
    200: json('All is well', z.object({ ok: z.literal(true), database: z.enum(['pglite', 'postgres']) })),
    ...problems(503),
  },
});

export function addHealthRoute(api: Api, database: Database): void {
  api.openapi(route, async (c) => {
    await database.orm.execute(sql`select 1`);
    return c.json({ ok: true as const, database: database.engine.kind }, 200);
  });
}
