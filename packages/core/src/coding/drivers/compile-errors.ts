// What a compiler said, for the candidate: its words, and their own lines.

export interface CompileError {
  /** Counted from 1; `null` where the compiler names none. */
  readonly line: number | null;
  readonly message: string;
}

/** Errors that are told; more of them mostly follow from the first. */
const MOST_ERRORS = 3;

export function describeCompileErrors(errors: readonly CompileError[], source: string): string {
  const lines = source.split('\n');
  const told = errors.slice(0, MOST_ERRORS).map(({ line, message }) => {
    const text = message.slice(0, 500);
    if (line === null) return text;
    const at = Math.min(line, lines.length);
    const code = lines[at - 1]?.trim().slice(0, 120) ?? '';
    return `${text}\n  line ${at}${code === '' ? '' : `: ${code}`}`;
  });
  const more = errors.length - told.length;
  return [...told, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n');
}
