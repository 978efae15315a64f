// A PostgreSQL server as the database, shared by any number of our processes.

import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';

import type { Database } from './database.ts';

const RECONNECT_MS = 1_000;

/** Opens the database at a `postgres://` address. Throws when the server cannot be reached. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, application_name: 'greenroom' });
  // An idle connection that breaks is replaced by the pool; whoever uses one hears of it there.
  pool.on('error', () => {});
  try {
    await pool.query('select 1');
  } catch (cause) {
    await pool.end();
    throw new Error('The PostgreSQL server in DATABASE_URL cannot be reached.', { cause });
  }
  const orm = drizzle(pool);
  return {
    engine: { kind: 'postgres', url },
    orm,
    transaction: (work) => orm.transaction(work),
    listen: (channel, heard) => listen(url, channel, heard),
    announce: () => {},
    close: () => pool.end(),
  };
}

/** Holds a connection of its own for NOTIFY and replaces it whenever it breaks. */
async function listen(
  url: string,
  channel: string,
  heard: (payload: string | null) => void,
): Promise<() => Promise<void>> {
  let stopped = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'greenroom' });
    next.on('error', () => {});
    next.on('notification', ({ payload }) => heard(payload ?? ''));
    next.once('end', () => {
      if (!stopped) timer = setTimeout(() => void reconnect(), RECONNECT_MS);
    });
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    client = next;
  }

  async function reconnect(): Promise<void> {
    try {
      await connect();
      heard(null);
    } catch {
      // 'end' of the failed connection has set the next try.
    }
  }

  await connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end();
  };
}
