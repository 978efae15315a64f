// Everything a user has as one document, out of the database and back into it.

import { canonicalJson, fail, ok, type Result } from '@greenroom/core/base';
import type { UserId } from '@greenroom/core/identity';
import type { Importable, ImportReport } from '@greenroom/core/backup';

import { exportSubmissions, importSubmissions } from './features/judging/transfer.ts';
import { exportStories, importStories, storeRecordings } from './features/stories/transfer.ts';
import type { Blobs } from './platform/blobs/blobs.ts';
import { readRecord, saveRecord } from './features/plan/store.ts';
import {
  checkSessions,
  exportSessions,
  type ImportProblem,
  importSessions,
} from './features/session/transfer.ts';
import { readSettings, saveSettings } from './features/settings/store.ts';
import type { Database } from './platform/storage/database.ts';

/** Where everything is kept. */
export interface BackupContext {
  readonly database: Database;
  readonly blobs: Blobs;
}

/** The text of core's `userExportSchema`, in pieces. The same data gives the same bytes. */
export async function* exportPieces(
  { database, blobs }: BackupContext,
  userId: UserId,
): AsyncGenerator<string, undefined> {
  const settings = canonicalJson(await readSettings(database.orm, userId));
  const plan = canonicalJson(await readRecord(database.orm, userId));
  yield `{"schema":"greenroom.export/4","settings":${settings},"plan":${plan},"sessions":[`;
  let separator = '\n';
  for await (const session of exportSessions(database.orm, userId)) {
    yield `${separator}${session}`;
    separator = ',\n';
  }
  yield '\n],"stories":[';
  separator = '\n';
  for await (const story of exportStories({ orm: database.orm, blobs }, userId)) {
    yield `${separator}${story}`;
    separator = ',\n';
  }
  yield '\n],"submissions":[';
  separator = '\n';
  for await (const submission of exportSubmissions(database.orm, userId)) {
    yield `${separator}${submission}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** What is wrong with an export; `session` is null where it is about something else. */
type BackupProblem = Omit<ImportProblem, 'session'> & { readonly session: string | null };

/** Brings an export back, all of it or nothing. */
export async function importExport(
  { database, blobs }: BackupContext,
  userId: UserId,
  data: Importable,
): Promise<Result<ImportReport, BackupProblem>> {
  const checked = checkSessions(data.sessions);
  if (!checked.ok) return checked;
  const stories = 'stories' in data ? data.stories : [];
  const submissions = 'submissions' in data ? data.submissions : [];
  const recordings = await storeRecordings(blobs, stories);
  if (!recordings.ok) return fail({ kind: 'damaged', session: null, detail: recordings.problem });
  try {
    return ok(
      await database.transaction(async (transaction) => {
        await saveSettings(transaction, userId, data.settings);
        // An export without a plan says nothing against the one that is here.
        if (data.schema !== 'greenroom.export/1' && data.plan !== null) {
          await saveRecord(transaction, userId, data.plan);
        }
        const report = await importSessions(transaction, userId, checked.value);
        if (!report.ok) throw new RolledBack(report.problem);
        return {
          ...report.value,
          stories: await importStories(transaction, userId, stories),
          submissions: await importSubmissions(transaction, userId, submissions),
        };
      }),
    );
  } catch (error) {
    if (error instanceof RolledBack) return fail(error.problem);
    throw error;
  }
}

/** Leaves the transaction with nothing stored. */
class RolledBack extends Error {
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem) {
    super(problem.detail);
    this.problem = problem;
  }
}
