// Reads an export that a user picked, and says what bringing it back would do.

import { fail, ok, type Result } from '@greenroom/core/base';
import { type Importable, importableSchema } from '@greenroom/core/backup';

/** The export in a file's text, or in words why it is none. */
export function readExport(text: string): Result<Importable, string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail('This file is not JSON. Choose a file that Greenroom exported.');
  }
  const parsed = importableSchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const schema = schemaOf(json);
  if (schema === null)
    return fail('This JSON is not an export of Greenroom: it does not say "greenroom.export/4".');
  if (!/^greenroom\.export\/[1-4]$/.test(schema)) {
    return fail(
      `This export is of the kind “${schema}”, which this version cannot read. It reads “greenroom.export/4” and earlier.`,
    );
  }
  const first = parsed.error.issues[0];
  const where = first === undefined || first.path.length === 0 ? 'the file' : first.path.join('.');
  return fail(`The export is damaged at ${where}: ${first?.message ?? 'unreadable'}. Nothing was changed.`);
}

function schemaOf(json: unknown): string | null {
  return typeof json === 'object' && json !== null && 'schema' in json && typeof json.schema === 'string'
    ? json.schema
    : null;
}

export interface ImportPreview {
  /** Sessions that are not here yet. */
  readonly fresh: number;
  /** Sessions that are here already and stay as they are. */
  readonly known: number;
  /** Events in the fresh ones. */
  readonly events: number;
}

export function previewImport(data: Importable, present: ReadonlySet<string>): ImportPreview {
  const fresh = data.sessions.filter((session) => !present.has(session.id));
  return {
    fresh: fresh.length,
    known: data.sessions.length - fresh.length,
    events: fresh.reduce((total, session) => total + session.events.length, 0),
  };
}
