// Export and import for the command line: through the server that runs on the data, or on the data itself.

import { LOCAL_USER } from '@greenroom/core/identity';
import { importableSchema, type ImportReport, importReportSchema } from '@greenroom/core/backup';

import { type BackupContext, exportPieces, importExport } from './backup.ts';
import { migrations } from './migrations/index.ts';
import { openBlobs } from './platform/blobs/blobs.ts';
import { invalid } from './platform/http/problem.ts';
import type { Database } from './platform/storage/database.ts';
import { DirectoryInUseError } from './platform/storage/directory-lock.ts';
import { migrate } from './platform/storage/migrate.ts';
import { blobDirectory, dataDirectory, openDatabase } from './platform/storage/open.ts';

export interface DataOptions {
  /** Data directory; by default GREENROOM_HOME or the system's place for it. */
  readonly home?: string | undefined;
  readonly databaseUrl?: string | undefined;
  readonly template?: string | undefined;
}

/** Writes everything the user has, in pieces, as core's `userExportSchema`. */
export async function exportData(
  options: DataOptions,
  write: (piece: string) => Promise<void> | void,
): Promise<void> {
  await onData(options, {
    server: async (url) => {
      const response = await answered(fetch(`${url}/api/export`));
      const decoder = new TextDecoder();
      for await (const chunk of response.body ?? []) await write(decoder.decode(chunk, { stream: true }));
    },
    database: async (context) => {
      for await (const piece of exportPieces(context, LOCAL_USER)) await write(piece);
    },
  });
}

/** Brings an export back, all of it or nothing. Throws an `ImportRefusedError` that says what is wrong with it. */
export async function importData(options: DataOptions, text: string): Promise<ImportReport> {
  return onData(options, {
    server: async (url) => {
      const headers = { 'content-type': 'application/json' };
      const response = await answered(fetch(`${url}/api/import`, { method: 'POST', headers, body: text }));
      return importReportSchema.parse(await response.json());
    },
    database: async (context) => {
      const parsed = importableSchema.safeParse(parseJson(text));
      if (!parsed.success) throw new ImportRefusedError(invalid(parsed.error).detail);
      const outcome = await importExport(context, LOCAL_USER, parsed.data);
      if (outcome.ok) return outcome.value;
      const { session, detail } = outcome.problem;
      throw new ImportRefusedError(
        `${session === null ? '' : `Session ${session}: `}${detail} Nothing was imported.`,
      );
    },
  });
}

/** The document cannot be imported; nothing was changed. */
export class ImportRefusedError extends Error {
  override readonly name = 'ImportRefusedError';
}

/** Does the work on the database, or lets the server do it that has the embedded one open. */
async function onData<Outcome>(
  { home = dataDirectory(), databaseUrl, template }: DataOptions,
  work: {
    readonly server: (url: string) => Promise<Outcome>;
    readonly database: (context: BackupContext) => Promise<Outcome>;
  },
): Promise<Outcome> {
  let database: Database;
  try {
    database = await openDatabase({ home, databaseUrl, template });
  } catch (error) {
    if (error instanceof DirectoryInUseError && error.owner.url !== null) return work.server(error.owner.url);
    throw error;
  }
  try {
    await migrate(database, migrations);
    return await work.database({ database, blobs: openBlobs(blobDirectory(home)) });
  } finally {
    await database.close();
  }
}

async function answered(asked: Promise<Response>): Promise<Response> {
  const response = await asked;
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => null);
  const detail = body !== null && typeof body === 'object' && 'detail' in body ? String(body.detail) : '';
  if (response.status < 500) throw new ImportRefusedError(detail);
  throw new Error(`The running server answered ${response.status}. ${detail}`.trim());
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ImportRefusedError('This is not JSON.');
  }
}
