// Work that must happen even if the server dies in between: queued in the transaction that asks for it.

import { createHash } from 'node:crypto';

import { sql } from 'drizzle-orm';
import { fromDrizzle, fromPglite, type JobWithMetadata, PgBoss } from 'pg-boss';

import type { Wakeups } from '../live/wakeups.ts';
import type { Log } from '../log.ts';
import type { Database, Orm } from '../storage/database.ts';
import { LapsedError, startWork, type Work } from './work.ts';

/** A try whose process died is noticed after this silence (the queue allows no less than 10 s). */
const HEARTBEAT_SECONDS = 10;
const LOOK_FOR_THE_DEAD_SECONDS = 5;
/** Where there is no other process, nobody can have died: only old jobs are to be tidied away. */
const TIDY_SECONDS = 60;
/** New jobs wake the workers; this is for jobs that are tried again. */
const POLLING_MS = { pglite: 5_000, postgres: 2_000 } as const;
/** A database that is away for a while must not use up the tries. */
const RETRIES: Retries = { retryLimit: 1_000, retryDelay: 1, retryBackoff: true, retryDelayMax: 30 };
const DAY_SECONDS = 24 * 60 * 60;
/** Done jobs are of no use for long; one that waits, for want of a worker, must not be lost. */
const KEPT = { deleteAfterSeconds: DAY_SECONDS, retentionSeconds: 365 * DAY_SECONDS } as const;
const CONNECTIONS = 4;

export interface NewJob<Data> {
  /** A second job under the same key is the same job. */
  readonly key: string;
  readonly data: Data;
  /** Higher ones start earlier, equal ones in the order in which they came; a 32-bit integer, 0 by default. */
  readonly priority?: number;
  /** A kind that not every worker can do. */
  readonly kind?: string;
}

/** One try of a job. */
export interface Try {
  readonly id: string;
  /** How often the job was started before and not finished. */
  readonly retryCount: number;
}

export interface Job<Data> extends Try {
  readonly data: Data;
  /**
   * Ends the job when the transaction commits. Throws a `LapsedError` when this try is not the job's any more,
   * because another worker has it or it was cancelled: what else the transaction did must not stand.
   */
  done(transaction: Orm): Promise<void>;
}

export interface WorkOptions<Data> {
  /** Jobs at once. */
  readonly slots: number;
  /** Kinds that are left to others. */
  readonly skip?: readonly string[];
  /** Handles one job and ends it with `done`; when it rejects, or its process dies, the job is tried again. */
  readonly handle: (job: Job<Data>) => Promise<void>;
  /** Hears which jobs were handed back. */
  readonly released?: (jobs: readonly Data[]) => Promise<void>;
}

export interface Queue<Data extends object> {
  /** Queues jobs when the transaction commits. */
  add(transaction: Orm, jobs: readonly NewJob<Data>[]): Promise<void>;
  /** Forgets jobs, whatever their state, when the transaction commits; running ones lapse. */
  remove(transaction: Orm, keys: readonly string[]): Promise<void>;
  /** Hands tries back when the transaction commits, to be done again soon; tries that lapsed are left alone. */
  release(transaction: Orm, tries: readonly Try[]): Promise<void>;
  /** Starts to work. */
  work(options: WorkOptions<Data>): Work;
  /** The id under which a key's job is known. */
  jobId(key: string): string;
}

/** How often and when a job is tried again. */
export interface Retries {
  readonly retryLimit: number;
  /** Seconds before the first; each later one waits twice as long, up to `retryDelayMax`. */
  readonly retryDelay: number;
  readonly retryBackoff: true;
  readonly retryDelayMax: number;
}

export interface Jobs {
  /** By default a job is tried again soon and, in effect, for ever. */
  queue<Data extends object>(name: string, retries?: Retries): Promise<Queue<Data>>;
  close(): Promise<void>;
}

export async function openJobs(database: Database, wakeups: Wakeups, log: Log): Promise<Jobs> {
  const { engine } = database;
  const supervise = engine.kind === 'pglite' ? TIDY_SECONDS : LOOK_FOR_THE_DEAD_SECONDS;
  const boss = new PgBoss({
    ...(engine.kind === 'pglite'
      ? { db: fromPglite(engine.pglite), backend: 'pglite' as const, monitorVacuum: false }
      : { connectionString: engine.url, application_name: 'greenroom-jobs', max: CONNECTIONS }),
    schema: 'jobs',
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
    superviseIntervalSeconds: supervise,
    monitorIntervalSeconds: supervise,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'job queue'));
  await boss.start();
  return {
    queue: async <Data extends object>(name: string, retries = RETRIES) => {
      await boss.createQueue(name, { heartbeatSeconds: HEARTBEAT_SECONDS, ...retries, ...KEPT });
      await reviveOrphans(boss, database, name);
      return queueOf<Data>({ boss, name, wakeups, log, pollingMs: POLLING_MS[engine.kind] });
    },
    // What runs was waited for, or handed back, where the work was stopped.
    close: () => boss.stop({ graceful: false }),
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

interface QueueContext {
  readonly boss: PgBoss;
  readonly name: string;
  readonly wakeups: Wakeups;
  readonly log: Log;
  readonly pollingMs: number;
}

function queueOf<Data extends object>({ boss, name, wakeups, log, pollingMs }: QueueContext): Queue<Data> {
  const topic = `queue:${name}`;
  const idOf = (key: string): string => jobId(name, key);
  const within = (transaction: Orm) => ({ db: fromDrizzle(transaction, sql) });
  const claim = async (count: number, skip: readonly string[]): Promise<readonly Job<Data>[]> => {
    const options = { batchSize: count, includeMetadata: true as const, ignoreGroups: [...skip] };
    const jobs: readonly JobWithMetadata<Data>[] = await boss.fetch<Data>(name, options);
    return jobs.map(({ id, retryCount, data }) => ({
      id,
      retryCount,
      data,
      done: async (transaction) => {
        const ended = await boss.complete(name, { id, retryCount }, null, within(transaction));
        if (affectedBy(ended) === 0) throw new LapsedError('Somebody else has this job now');
      },
    }));
  };
  return {
    add: async (transaction, jobs) => {
      if (jobs.length === 0) return;
      const rows = jobs.map(({ key, data, priority, kind }) => ({
        id: idOf(key),
        data,
        ...(priority === undefined ? {} : { priority }),
        ...(kind === undefined ? {} : { group: { id: kind } }),
      }));
      await boss.insert(name, rows, within(transaction));
      await wakeups.wake(transaction, topic);
    },
    remove: async (transaction, keys) => {
      if (keys.length > 0) await boss.deleteJob(name, keys.map(idOf), within(transaction));
    },
    release: async (transaction, tries) => {
      if (tries.length > 0) await boss.fail(name, [...tries], null, within(transaction));
    },
    work: ({ slots, skip = [], handle, released }) =>
      startWork<Job<Data>>({
        slots,
        pollingMs,
        log,
        claim: (count) => claim(count, skip),
        handle,
        touch: async (jobs) => void (await boss.touch(name, [...jobs])),
        release: async (jobs) => {
          await boss.fail(name, [...jobs]);
          await released?.(jobs.map(({ data }) => data));
        },
        onNews: (heard) => wakeups.on(topic, heard),
      }),
    jobId: idOf,
  };
}

/** pg-boss says how many jobs a call changed, but not in its types. */
function affectedBy(response: object): number {
  return 'affected' in response ? Number(response.affected) : 0;
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
