// One database, two engines: PGlite in a directory or a PostgreSQL server. The same SQL on both.

import type { PGlite } from '@electric-sql/pglite';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

interface Rows<Row> {
  rows: Row[];
}

/** What both drivers answer to plain SQL. */
interface PlainRows extends PgQueryResultHKT {
  readonly type: Rows<this['row']>;
}

/** Drizzle's query builder over either engine; a transaction offers the same. */
export type Orm = PgDatabase<PlainRows>;

export interface Database {
  /** For the job queue, which brings its own SQL. */
  readonly engine:
    | { readonly kind: 'pglite'; readonly pglite: PGlite }
    | { readonly kind: 'postgres'; readonly url: string };
  readonly orm: Orm;
  /** Commits when `work` resolves (durable on disk by then), rolls back when it rejects. */
  transaction<Result>(work: (transaction: Orm) => Promise<Result>): Promise<Result>;
  /**
   * Hears NOTIFY payloads on a channel until the returned function is called. `heard(null)` says that some may
   * have been missed.
   */
  listen(channel: string, heard: (payload: string | null) => void): Promise<() => Promise<void>>;
  /** Tells other processes where this one serves. */
  announce(url: string): void;
  close(): Promise<void>;
}
