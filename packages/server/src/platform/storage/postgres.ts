// A PostgreSQL server as the database, shared by any number of our processes.

import { setTimeout as delay } from 'node:timers/promises';

import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';

import type { Database } from './database.ts';

const RECONNECT_MS = 1_000;
/** A server that does not answer is an error, not a reason to wait for ever. */
const CONNECTION = { application_name: 'greenroom', connectionTimeoutMillis: 10_000 } as const;

/** Opens the database at a `postgres://` address. Throws when the server cannot be reached. */
export async function openPostgres(
  url: string,
  { connections = 10 }: { readonly connections?: number } = {},
): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: connections, ...CONNECTION });
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
  const stopping = new AbortController();
  let client = await connect(url, channel, heard);
  const holding = (async () => {
    for (;;) {
      await ended(client);
      if (stopping.signal.aborted) return;
      const next = await reconnect(() => connect(url, channel, heard), stopping.signal);
      if (next === null) return;
      client = next;
      heard(null);
    }
  })();
  return async () => {
    stopping.abort();
    await client.end();
    await holding;
  };
}

/** Not `once` of node:events: that rejects when an error comes first. */
function ended(client: pg.Client): Promise<void> {
  return new Promise((resolve) => {
    client.once('end', () => resolve());
  });
}

async function connect(
  url: string,
  channel: string,
  heard: (payload: string | null) => void,
): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, ...CONNECTION });
  // What breaks a connection also ends it, and that is heard of.
  client.on('error', () => {});
  client.on('notification', ({ payload }) => heard(payload ?? ''));
  try {
    await client.connect();
    await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

/** Tries until it works; `null` when it was stopped before. */
async function reconnect(open: () => Promise<pg.Client>, stopping: AbortSignal): Promise<pg.Client | null> {
  while (!stopping.aborted) {
    try {
      await delay(RECONNECT_MS, undefined, { signal: stopping });
      return await open();
    } catch {
      // The server is still away, or we are stopping.
    }
  }
  return null;
}
