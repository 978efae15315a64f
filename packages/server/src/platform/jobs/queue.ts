// Work that must happen even if the server dies in between: queued in the transaction that asks for it.

import { createHash } from 'node:crypto';

import { sql } from 'drizzle-orm';
import { fromDrizzle, fromPglite, type JobWithMetadata, PgBoss } from 'pg-boss';

import type { Log } from '../log.ts';
import type { Database, Orm } from '../storage/database.ts';

/** A worker whose process died is noticed after this silence (the queue allows no less than 10 s). */
const HEARTBEAT_SECONDS = 10;
const LOOK_FOR_THE_DEAD_SECONDS = 5;
/** Where there is no other process, nobody can have died: only old jobs are to be tidied away. */
const TIDY_SECONDS = 60;
/** New jobs wake the workers; this is for jobs that are tried again. */
const POLLING_SECONDS = 5;
/** A database that is away for a while must not use up the tries. */
const RETRIES = { retryLimit: 1_000, retryDelay: 1, retryBackoff: true, retryDelayMax: 30 } as const;

export interface Job<Data> {
  readonly data: Data;
  /** How often the job was started before and not finished. */
  readonly earlierTries: number;
}

export interface Queue<Data extends object> {
  /** Queues a job when the transaction commits; a second one under the same key is the same job. */
  add(transaction: Orm, key: string, data: Data): Promise<void>;
  /** Forgets jobs, whatever their state, when the transaction commits. */
  remove(transaction: Orm, keys: readonly string[]): Promise<void>;
  /**
   * Starts to work, at most `concurrency` jobs at once. A job whose handler rejects, or whose process dies, is
   * tried again.
   */
  work(concurrency: number, handler: (job: Job<Data>) => Promise<void>): Promise<void>;
}

export interface Jobs {
  queue<Data extends object>(name: string): Promise<Queue<Data>>;
  /** Takes no more jobs and gives the running ones `graceMs`; what is not done by then will be tried again. */
  close(graceMs: number): Promise<void>;
}

export async function openJobs(database: Database, log: Log): Promise<Jobs> {
  const { engine } = database;
  const supervise = engine.kind === 'pglite' ? TIDY_SECONDS : LOOK_FOR_THE_DEAD_SECONDS;
  const boss = new PgBoss({
    ...(engine.kind === 'pglite'
      ? { db: fromPglite(engine.pglite), backend: 'pglite' as const, monitorVacuum: false }
      : { connectionString: engine.url, application_name: 'greenroom-jobs' }),
    schema: 'jobs',
    schedule: false,
    useListenNotify: true,
    registerInstance: false,
    openTelemetry: { enabled: false },
    superviseIntervalSeconds: supervise,
    monitorIntervalSeconds: supervise,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'job queue'));
  await boss.start();
  return {
    queue: async <Data extends object>(name: string) => {
      await boss.createQueue(name, { notify: true, heartbeatSeconds: HEARTBEAT_SECONDS, ...RETRIES });
      await reviveOrphans(boss, database, name);
      return queueOf<Data>(boss, name);
    },
    close: (graceMs) => boss.stop({ graceful: true, timeout: graceMs }),
  };
}

/** The embedded database has one process: jobs that are active before it works were left by one that died. */
async function reviveOrphans(boss: PgBoss, database: Database, name: string): Promise<void> {
  // Also makes the queue known to pg-boss, which must not ask the database for it within a transaction of ours.
  const active = (await boss.findJobs(name)).filter(({ state }) => state === 'active');
  if (database.engine.kind === 'pglite' && active.length > 0) {
    await boss.fail(
      name,
      active.map(({ id }) => id),
    );
  }
}

function queueOf<Data extends object>(boss: PgBoss, name: string): Queue<Data> {
  return {
    add: async (transaction, key, data) => {
      await boss.send(name, data, { id: jobId(name, key), db: fromDrizzle(transaction, sql) });
    },
    remove: async (transaction, keys) => {
      if (keys.length === 0) return;
      const ids = keys.map((key) => jobId(name, key));
      await boss.deleteJob(name, ids, { db: fromDrizzle(transaction, sql) });
    },
    work: async (concurrency, handler) => {
      for (let worker = 0; worker < concurrency; worker += 1) await addWorker(boss, name, handler);
    },
  };
}

async function addWorker<Data extends object>(
  boss: PgBoss,
  name: string,
  handler: (job: Job<Data>) => Promise<void>,
): Promise<void> {
  let worker: string | undefined;
  worker = await boss.work(
    name,
    { includeMetadata: true, notifyPollingIntervalSeconds: POLLING_SECONDS },
    async (jobs: JobWithMetadata<Data>[]) => {
      // Look again right after this one: a single wake-up may have announced more jobs than there are workers.
      if (worker !== undefined) boss.notifyWorker(worker);
      for (const { data, retryCount } of jobs) await handler({ data, earlierTries: retryCount });
    },
  );
}

/** A UUID that the key alone decides. */
function jobId(name: string, key: string): string {
  const hex = createHash('sha256').update(`${name}\0${key}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
