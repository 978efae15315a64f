// Export and import over HTTP.

import {
  importableSchema,
  importReportSchema,
  type UserExport,
  userExportSchema,
} from '@greenroom/core/backup';
import { createRoute } from '@hono/zod-openapi';

import { type BackupContext, exportPieces, importExport } from './backup.ts';
import type { Api } from './platform/http/app.ts';
import { json, jsonText, problems } from './platform/http/describe.ts';
import { maxBody } from './platform/http/guards.ts';
import { refuse } from './platform/http/problem.ts';

/** Larger documents do not fit into memory as one text. */
const MAX_IMPORT_BYTES = 256 * 1024 * 1024;

const exportRoute = createRoute({
  method: 'get',
  path: '/api/export',
  summary: 'Everything the user has, as one document',
  responses: { 200: json('The export', userExportSchema) },
});

const importRoute = createRoute({
  method: 'post',
  path: '/api/import',
  summary: 'Bring an export back: all of it, or nothing',
  request: { body: { required: true, content: { 'application/json': { schema: importableSchema } } } },
  responses: { 200: json('What was done', importReportSchema), ...problems(400, 409, 413, 422) },
});

export function addBackupRoutes(api: Api, context: BackupContext): void {
  api.use('/api/import', maxBody(MAX_IMPORT_BYTES));

  api.openapi(exportRoute, (c) => {
    const pieces = exportPieces(context, c.var.user);
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const next = await pieces.next();
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      },
      cancel: async () => {
        await pieces.return(undefined);
      },
    });
    const name = 'attachment; filename="greenroom-export.json"';
    return jsonText<UserExport>(body, { 'content-disposition': name });
  });

  api.openapi(importRoute, async (c) => {
    const outcome = await importExport(context, c.var.user, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const { kind, session, detail } = outcome.problem;
    const isDamaged = kind === 'damaged';
    return refuse(c, {
      status: isDamaged ? 422 : 409,
      name: isDamaged ? 'damaged-session' : 'different-session',
      title: isDamaged ? 'This export is damaged' : 'This export contradicts what is here',
      detail: `${session === null ? '' : `Session ${session}: `}${detail} Nothing was imported.`,
    });
  });
}
