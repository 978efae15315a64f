// Everything a user has, as one JSON document that can be kept, read and brought back.

import { z } from 'zod';

import { exportedStorySchema } from '../behavioural/index.ts';
import { exportedSubmissionSchema } from '../coding/index.ts';
import { settingsSchema } from '../identity/index.ts';
import { planRecordSchema } from '../plan/index.ts';
import { sessionEventSchema, sessionIdSchema } from '../session/index.ts';

/** Sessions oldest first, their events in timeline order. */
const sessions = z.array(
  z.object({
    id: sessionIdSchema,
    title: z.string(),
    events: z.array(sessionEventSchema).min(1),
  }),
);

/** What `GET /api/export` gives. No time of export: the same data gives the same bytes. */
export const userExportSchema = z.object({
  schema: z.literal('greenroom.export/4'),
  settings: settingsSchema,
  /** Null where nobody made a plan. */
  plan: planRecordSchema.nullable(),
  sessions,
  /** By id, with every version, take and recording. */
  stories: z.array(exportedStorySchema),
  /** What other programs submitted over the API, oldest first. */
  submissions: z.array(exportedSubmissionSchema),
});
export type UserExport = z.infer<typeof userExportSchema>;

/** Exports from before there were plans. */
const firstExportSchema = z.object({
  schema: z.literal('greenroom.export/1'),
  settings: settingsSchema,
  sessions,
});

/** Exports from before there were stories. */
const secondExportSchema = userExportSchema
  .omit({ stories: true, submissions: true })
  .extend({ schema: z.literal('greenroom.export/2') });

/** Exports from before submissions over the API were among them. */
const thirdExportSchema = userExportSchema
  .omit({ submissions: true })
  .extend({ schema: z.literal('greenroom.export/3') });

/** What `POST /api/import` takes: exports of this version and of every earlier one. */
export const importableSchema = z.discriminatedUnion('schema', [
  firstExportSchema,
  secondExportSchema,
  thirdExportSchema,
  userExportSchema,
]);
export type Importable = z.infer<typeof importableSchema>;

/** What an import did. Sessions that were there already stay as they are; settings and plan are taken over. */
export const importReportSchema = z.object({
  added: z.number().int().nonnegative(),
  known: z.number().int().nonnegative(),
  /** Stories that were not here before. */
  stories: z.number().int().nonnegative(),
  /** Submissions over the API that were not here before. */
  submissions: z.number().int().nonnegative(),
});
export type ImportReport = z.infer<typeof importReportSchema>;
