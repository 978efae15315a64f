// Tells a database that is away from a statement that is wrong.

/** Connection and shutdown errors of Node and of PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
export function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (/^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code)) return true;
  if (/Connection terminated|timeout exceeded when trying to connect|PGlite is clos/.test(error.message)) {
    return true;
  }
  return isDatabaseGone(error.cause);
}
