import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines, freshStorage } from '../../testing/databases.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase, type StorageOptions } from '../storage/open.ts';
import { openWakeups, type Wakeups } from './wakeups.ts';

/** Resolves at the next wake-up of a topic. */
function next(wakeups: Wakeups, topic: string): Promise<void> {
  return new Promise((resolve) => {
    const off = wakeups.on(topic, () => {
      off();
      resolve();
    });
  });
}

describe.each(engines)('on %s', (engine) => {
  let storage: StorageOptions;
  let database: Database;
  let wakeups: Wakeups;
  beforeAll(async () => {
    storage = await freshStorage(engine);
    database = await openDatabase(storage);
    wakeups = await openWakeups(database);
  });
  afterAll(async () => {
    await wakeups.close();
    await database.close();
  });

  const wake = (topic: string): Promise<void> =>
    database.transaction((transaction) => wakeups.wake(transaction, topic));

  test('those who wait for a topic are woken when it commits, others are not', async () => {
    let others = 0;
    const off = wakeups.on('other', () => (others += 1));
    const woken = next(wakeups, 'mine');
    await wake('mine');
    await woken;
    off();
    expect(others).toBe(0);
  });

  test('what is rolled back wakes nobody', async () => {
    let woken = 0;
    const off = wakeups.on('undone', () => (woken += 1));
    const undone = database.transaction(async (transaction) => {
      await wakeups.wake(transaction, 'undone');
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    const later = next(wakeups, 'later');
    await wake('later');
    await later;
    off();
    expect(woken).toBe(0);
  });
});

test('a listener whose connection broke is replaced, and everybody is woken in case they missed something', async () => {
  const database = await openDatabase(await freshStorage('postgres'));
  const wakeups = await openWakeups(database);
  const missed = next(wakeups, 'any');
  await database.orm.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where query like 'listen%' and datname = current_database()`);
  await missed;
  const woken = next(wakeups, 'again');
  await database.transaction((transaction) => wakeups.wake(transaction, 'again'));
  await expect(woken).resolves.toBeUndefined();
  await wakeups.close();
  await database.close();
});
