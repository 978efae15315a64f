// Everything a user has, as one JSON document that can be kept, read and brought back.

import { z } from 'zod';

import { settingsSchema } from '../identity/index.ts';
import { sessionIdSchema } from './api.ts';
import { sessionEventSchema } from './event.ts';

/**
 * What `GET /api/export` gives and `POST /api/import` takes. Sessions oldest first, their events in timeline order, no
 * time of export: the same data gives the same bytes.
 */
export const userExportSchema = z.object({
  schema: z.literal('greenroom.export/1'),
  settings: settingsSchema,
  sessions: z.array(
    z.object({
      id: sessionIdSchema,
      title: z.string(),
      events: z.array(sessionEventSchema).min(1),
    }),
  ),
});
export type UserExport = z.infer<typeof userExportSchema>;

/** What an import did. Sessions that were there already stay as they are; the settings are taken over. */
export const importReportSchema = z.object({
  added: z.number().int().nonnegative(),
  known: z.number().int().nonnegative(),
});
export type ImportReport = z.infer<typeof importReportSchema>;
