// Tells those who wait that something changed, in this process and in every other on the same database.

import { sql } from 'drizzle-orm';

import type { Database, Orm } from '../storage/database.ts';

const CHANNEL = 'greenroom_wakeups';

/**
 * A wake-up carries no news, only the topic: whoever hears it reads the database again. So none of them can be
 * lost for good, out of order or too large.
 */
export interface Wakeups {
  /** Wakes the listeners of a topic when the transaction commits. */
  wake(transaction: Orm, topic: string): Promise<void>;
  /** Calls `heard` after every wake-up of a topic, until the returned function is called. */
  on(topic: string, heard: () => void): () => void;
  /** Calls every listener once more, for the last time. */
  close(): Promise<void>;
}

export async function openWakeups(database: Database): Promise<Wakeups> {
  const topics = new Map<string, Set<() => void>>();
  const wakeAll = (): void => {
    for (const listeners of topics.values()) for (const heard of listeners) heard();
  };
  const unlisten = await database.listen(CHANNEL, (topic) => {
    if (topic === null) wakeAll();
    else for (const heard of topics.get(topic) ?? []) heard();
  });
  return {
    wake: async (transaction, topic) => {
      await transaction.execute(sql`select pg_notify(${CHANNEL}, ${topic})`);
    },
    on: (topic, heard) => {
      const listeners = topics.get(topic) ?? new Set();
      topics.set(topic, listeners.add(heard));
      return () => {
        listeners.delete(heard);
        if (listeners.size === 0 && topics.get(topic) === listeners) topics.delete(topic);
      };
    },
    close: async () => {
      await unlisten();
      wakeAll();
      topics.clear();
    },
  };
}
