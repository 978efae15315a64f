// Logging: one JSON line an event on standard error, quiet by default. Candidates' code and words are never logged.

import pino, { type Logger } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** `level` as pino names them (`silent`, `error`, `warn`, `info`, `debug`). */
export function openLog(level: string): Log {
  return pino(
    { level, base: null, serializers: { err: describe } },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** Name, code and stack only: a database error also carries the values of its row. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? {} : { cause: describe(error.cause) };
  return { name: error.name, message: firstLine(error.message), ...code, stack, ...cause };
}

/** Drizzle puts the statement's values on further lines of its message. */
function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').slice(0, 300);
}
