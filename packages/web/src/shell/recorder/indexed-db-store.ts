// The store in the browser's own database.

import type { SessionEvent } from '@greenroom/core/session';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

import { type EventStore, NumberTaken, type SetAside } from './event-store.ts';

interface Schema extends DBSchema {
  outbox: {
    key: [session: string, n: number];
    value: { readonly session: string; readonly n: number; readonly event: SessionEvent };
  };
  aside: { key: number; value: SetAside; indexes: { session: string } };
}

/** Opens the database. Rejects where the browser has none or refuses it. */
export async function openIndexedDbStore(name = 'greenroom'): Promise<EventStore> {
  let database: IDBPDatabase<Schema> | null = null;
  const connect = async (): Promise<IDBPDatabase<Schema>> => {
    database ??= await openDB<Schema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('outbox', { keyPath: ['session', 'n'] });
        fresh.createObjectStore('aside', { keyPath: 'id' }).createIndex('session', 'session');
      },
      // A newer version of the page wants to upgrade: let go; the next call opens again.
      blocking: () => {
        database?.close();
        database = null;
      },
      terminated: () => {
        database = null;
      },
    });
    return database;
  };
  await connect();
  return storeOf(connect);
}

/** All numbers of one session. */
function allOf(session: string, below = Infinity): IDBKeyRange {
  return IDBKeyRange.bound([session, -Infinity], [session, below], false, true);
}

function storeOf(connect: () => Promise<IDBPDatabase<Schema>>): EventStore {
  return {
    durable: true,
    async load(session) {
      const rows = await (await connect()).getAll('outbox', allOf(session));
      return rows.map((row) => row.event);
    },
    async add(session, events) {
      await addAll(await connect(), session, events);
    },
    async replace(session, events) {
      const tx = (await connect()).transaction('outbox', 'readwrite');
      const cleared = tx.store.delete(allOf(session));
      const puts = events.map((event) => tx.store.put({ session, n: event.n, event }));
      await Promise.all([cleared, ...puts, tx.done]);
    },
    async forget(session, below) {
      await (await connect()).delete('outbox', allOf(session, below));
    },
    async sessions() {
      const keys = await (await connect()).getAllKeys('outbox');
      return [...new Set(keys.map(([session]) => session))];
    },
    async setAside(session, events) {
      await (await connect()).put('aside', { id: Date.now(), session, events });
    },
    async loadAside(session) {
      return (await connect()).getAllFromIndex('aside', 'session', session);
    },
    async forgetAside(id) {
      await (await connect()).delete('aside', id);
    },
  };
}

async function addAll(
  database: IDBPDatabase<Schema>,
  session: string,
  events: readonly SessionEvent[],
): Promise<void> {
  const tx = database.transaction('outbox', 'readwrite');
  const adds = events.map((event) => tx.store.add({ session, n: event.n, event }));
  // Not waiting for the answers lets the write finish even when the page goes away now.
  tx.commit();
  const outcomes = await Promise.allSettled([...adds, tx.done]);
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled') continue;
    if (outcome.reason instanceof DOMException && outcome.reason.name === 'ConstraintError') {
      throw new NumberTaken(`An event of session ${session} was already written elsewhere`);
    }
  }
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
