// What rustc said, cut down to what a candidate can use: its own well-known layout for their lines, our words for the call.

import { z } from 'zod';

import { describeCompileErrors } from '../compile-errors.ts';

/** Errors that are told; more of them mostly follow from the first. */
const MOST_ERRORS = 3;
const MOST_WORDS = 1500;

/** The parts of rustc's JSON that are read (doc.rust-lang.org/rustc/json.html). */
const diagnosticSchema = z.object({
  level: z.string(),
  message: z.string(),
  rendered: z.string().nullable(),
  code: z.object({ code: z.string() }).nullable(),
  spans: z.array(z.object({ is_primary: z.boolean(), line_start: z.number().int() })),
});
type Diagnostic = z.infer<typeof diagnosticSchema>;

/** For the candidate. `missing` is said when all that is wrong is that the function does not fit the call. */
export function describeRustErrors(
  output: string,
  source: string,
  { meanings, missing }: { readonly meanings: ReadonlyMap<number, string>; readonly missing: string },
): string {
  const lines = source.split('\n');
  const errors = output.split('\n').flatMap((line) => readDiagnostic(line));
  const own = errors.filter((error) => isOwn(error, lines.length));
  if (own.length > 0) {
    const told = own.slice(0, MOST_ERRORS).map((error) => describe(error, lines));
    const more = own.length - told.length;
    return [...told, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n\n');
  }
  if (errors.length === 0) return `Compiling failed: ${output.trim().slice(-MOST_WORDS)}`;
  // Where the name is not known, nothing can be said of the types.
  const isUnknown = errors.some(({ code }) => /^E0(?:425|433|423|599|603|624)$/.test(code?.code ?? ''));
  const meaning = errors
    .map((error) => meanings.get(primaryLine(error) ?? 0))
    .find((each) => each !== undefined);
  return isUnknown || meaning === undefined ? missing : `${meaning}.\n\n${missing}`;
}

function readDiagnostic(line: string): readonly Diagnostic[] {
  if (!line.startsWith('{')) return [];
  try {
    const read = diagnosticSchema.safeParse(JSON.parse(line));
    const isError =
      read.success && read.data.level === 'error' && !read.data.message.startsWith('aborting due to');
    return isError ? [read.data] : [];
  } catch {
    return [];
  }
}

function primaryLine({ spans }: Diagnostic): number | null {
  return (spans.find((span) => span.is_primary) ?? spans[0])?.line_start ?? null;
}

/** About the candidate's text: in one of its lines, or a mistake of grammar that is only noticed after its end. */
function isOwn(error: Diagnostic, lineCount: number): boolean {
  const line = primaryLine(error);
  return line === null || line <= lineCount || error.code === null;
}

function describe(error: Diagnostic, lines: readonly string[]): string {
  const inside = error.spans.every(({ line_start: line }) => line <= lines.length);
  if (inside && error.rendered !== null) return error.rendered.trimEnd().slice(0, MOST_WORDS);
  const line =
    error.spans.map((span) => span.line_start).find((each) => each <= lines.length) ?? lines.length;
  return describeCompileErrors([{ line, message: error.message }], lines.join('\n'));
}
