import type { UserId } from '@greenroom/core/identity';
import type { Priority } from '@greenroom/core/judging';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { migrations } from '../../migrations/index.ts';
import { type Jobs, openJobs } from '../../platform/jobs/queue.ts';
import { openWakeups, type Wakeups } from '../../platform/live/wakeups.ts';
import { openLog } from '../../platform/log.ts';
import type { Database } from '../../platform/storage/database.ts';
import { migrate } from '../../platform/storage/migrate.ts';
import { openDatabase } from '../../platform/storage/open.ts';
import { engines, freshStorage } from '../../testing/databases.ts';
import { finishEntry, startEntry } from './entry.ts';
import { defaultLimits, enqueue, type JudgingJob, type JudgingQueue } from './line.ts';
import { insertSubmission } from './submission-store.ts';

const user = (name: string): UserId => name as UserId;

describe.each(engines)('the line, on %s', (engine) => {
  let database: Database;
  let wakeups: Wakeups;
  let jobs: Jobs;
  let queue: JudgingQueue;
  let round = 0;
  beforeAll(async () => {
    database = await openDatabase(await freshStorage(engine));
    await migrate(database, migrations);
    wakeups = await openWakeups(database);
    jobs = await openJobs(database, wakeups, openLog('silent'));
  });
  beforeEach(async () => {
    round += 1;
    queue = await jobs.queue<JudgingJob>(`line-${round}`);
  });
  afterAll(async () => {
    await jobs.close();
    await wakeups.close();
    await database.close();
  });

  /** Puts one judgement of a user in; its name is where it stands among those that were put in. */
  async function put(id: string, who: UserId, priority: Priority, limits = defaultLimits) {
    return database.transaction(async (transaction) => {
      const row = { id, userId: who, idempotencyKey: null, fingerprint: '', batch: null };
      const task = { kind: 'function', name: 'f' } as const;
      const body = { language: 'python', source: '', priority, task } as const;
      await insertSubmission(transaction, row, { body, callback: null });
      const origin = { kind: 'submission', submission: id } as const;
      const entry = { id, userId: who, origin, body: '{}', priority, language: 'python', content: null };
      return enqueue(queue, transaction, { entries: [entry], limits });
    });
  }

  /** Who is served, in order, by one worker; `meanwhile` may put in more after each. */
  async function served(count: number, meanwhile: (nth: number) => Promise<void> = async () => {}) {
    const order: string[] = [];
    await new Promise<void>((resolve, reject) => {
      const work = queue.work({
        slots: 1,
        handle: async (job) => {
          const id = job.data.judgement;
          const started = await startEntry(database.orm, id, { worker: 'w', tries: job.retryCount });
          order.push(started?.entry.userId ?? 'gone');
          await meanwhile(order.length);
          await database.transaction(async (transaction) => {
            await job.done(transaction);
            await finishEntry(transaction, id, 'AC');
          });
          if (order.length === count) work.stop(5_000).then(resolve, reject);
        },
      });
    });
    return order;
  }

  test('a flood of one user does not hold up another one', async () => {
    for (let n = 0; n < 12; n += 1) await put(`${round}-flood-${n}`, user('flood'), 'submission');
    for (let n = 0; n < 3; n += 1) await put(`${round}-guest-${n}`, user('guest'), 'submission');
    const order = await served(15);
    // They take turns: the guest's last one is served when the flood has had as many, give or take one.
    expect(order.lastIndexOf('guest')).toBeLessThanOrEqual(6);
    expect(order.slice(7)).toEqual(Array.from({ length: 8 }, () => 'flood'));
  });

  test('who comes late is not behind all who came before, and nobody saves up', async () => {
    for (let n = 0; n < 8; n += 1) await put(`${round}-early-${n}`, user('early'), 'submission');
    const order = await served(12, async (nth) => {
      if (nth !== 4) return;
      for (let n = 0; n < 4; n += 1) await put(`${round}-late-${n}`, user('late'), 'submission');
    });
    expect(order.slice(0, 4)).toEqual(['early', 'early', 'early', 'early']);
    expect(order.slice(4).indexOf('late')).toBeLessThanOrEqual(1);
    // Not four in a row to catch up with what early had while alone.
    expect(order.slice(4).join(' ')).not.toContain('late late');
  });

  test('a more urgent kind goes first, whoever has been waiting', async () => {
    await put(`${round}-a`, user('bulk'), 'bulk');
    await put(`${round}-b`, user('submission'), 'submission');
    await put(`${round}-c`, user('interactive'), 'interactive');
    expect(await served(3)).toEqual(['interactive', 'submission', 'bulk']);
  });

  test('limits: a user has their own, and the less urgent is refused first', async () => {
    const limits = { waiting: 6, waitingOfUser: 4 };
    const ask = async (n: number, who: string, priority: Priority) => {
      const outcome = await put(`${round}-${n}-${who}`, user(who), priority, limits);
      return outcome.ok ? 'in' : outcome.problem.own ? 'too many' : 'full';
    };
    expect(await ask(1, 'a', 'bulk')).toBe('in');
    expect(await ask(2, 'a', 'bulk')).toBe('in');
    expect(await ask(3, 'a', 'bulk')).toBe('too many');
    expect(await ask(4, 'a', 'interactive')).toBe('in');
    expect(await ask(5, 'b', 'bulk')).toBe('full');
    expect(await ask(6, 'b', 'submission')).toBe('in');
    expect(await ask(7, 'b', 'submission')).toBe('full');
    expect(await ask(8, 'b', 'interactive')).toBe('in');
    expect(await ask(9, 'c', 'interactive')).toBe('in');
    expect(await ask(10, 'c', 'interactive')).toBe('full');
    await served(6);
  });

  test('whatever is put in is served once, and each user in their own order', async () => {
    const requests = fc.array(
      fc.record({ who: fc.constantFrom('a', 'b', 'c'), priority: fc.constantFrom('submission', 'bulk') }),
      { minLength: 1, maxLength: 12 },
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(requests, async (wanted) => {
        run += 1;
        queue = await jobs.queue<JudgingJob>(`line-${round}-${run}`);
        for (const [n, { who, priority }] of wanted.entries()) {
          await put(`${round}-${run}-${n}`, user(who), priority);
        }
        const order = await served(wanted.length);
        const expected = (['submission', 'bulk'] as const).flatMap((priority) =>
          wanted.filter((each) => each.priority === priority).map(({ who }) => who),
        );
        expect([...order].sort()).toEqual([...expected].sort());
        const urgent = wanted.filter(({ priority }) => priority === 'submission').length;
        expect(order.slice(0, urgent).sort()).toEqual(expected.slice(0, urgent).sort());
      }),
      { numRuns: 8 },
    );
  });
});
