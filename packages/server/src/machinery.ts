// What the features stand on: database, queues, judge, wake-ups, figures. Opened in order, closed in reverse.

import { availableParallelism } from 'node:os';

import type { JudgeStatus } from '@greenroom/core/coding';
import { languages } from '@greenroom/core/judging';
import { type Judge, type JudgeOptions, openJudge } from '@greenroom/judge';

import { CALLBACK_RETRIES, CALLBACKS, callBack } from './features/judging/callbacks.ts';
import { blobContents, type Contents, type Shelf, shelfContents } from './features/judging/contents.ts';
import { workersStatus } from './features/judging/judge-status.ts';
import { watchLine } from './features/judging/judging-metrics.ts';
import type { JudgingJob, JudgingQueue } from './features/judging/line.ts';
import type { CallbackJob } from './features/judging/submission-origin.ts';
import type { MeasuringJob, MeasuringQueue } from './features/measuring/line.ts';
import { startTidying } from './features/judging/tidy.ts';
import { isRecordingWanted } from './features/stories/store.ts';
import { JUDGING, startJudging } from './judging-service.ts';
import { MEASURING, startMeasuring } from './measuring-service.ts';
import { migrations } from './migrations/index.ts';
import { type Blobs, openBlobs } from './platform/blobs/blobs.ts';
import type { Closers } from './platform/closers.ts';
import { type Jobs, openJobs, type Queue } from './platform/jobs/queue.ts';
import { type EventStreams, openEventStreams } from './platform/live/event-stream.ts';
import { openWakeups, type Wakeups } from './platform/live/wakeups.ts';
import { type Log, openLog } from './platform/log.ts';
import { createMetrics, type Metrics } from './platform/metrics/metrics.ts';
import type { Database } from './platform/storage/database.ts';
import { migrate } from './platform/storage/migrate.ts';
import { blobDirectory, dataDirectory, openDatabase } from './platform/storage/open.ts';
import { packDatabase } from './platform/storage/pglite.ts';

const JOB_GRACE_MS = 2_000;
const CALLBACKS_AT_ONCE = 4;

export interface MachineryOptions {
  readonly home?: string | undefined;
  readonly databaseUrl?: string | undefined;
  readonly template?: string | undefined;
  readonly judge?: JudgeOptions | undefined;
  readonly judging?: 'here' | 'workers' | undefined;
  readonly trustedCallbacks?: readonly string[] | undefined;
  readonly now?: (() => Date) | undefined;
}

export interface Machinery {
  readonly log: Log;
  readonly now: () => Date;
  readonly database: Database;
  readonly blobs: Blobs;
  /** Where code runs: in this process, in workers, or in the pages. */
  readonly judging: {
    readonly where: 'here' | 'workers' | 'browser';
    readonly status: () => Promise<JudgeStatus>;
  };
  readonly queue: JudgingQueue;
  readonly callbacks: Queue<CallbackJob>;
  readonly measuring: MeasuringQueue;
  readonly contents: Contents;
  readonly metrics: Metrics;
  readonly wakeups: Wakeups;
  readonly streams: EventStreams;
}

export async function openMachinery(
  options: MachineryOptions,
  { shelf, log, closers }: { readonly shelf: Shelf; readonly log: Log; readonly closers: Closers },
): Promise<Machinery> {
  const opening = options.judging === 'workers' ? null : openJudge(options.judge);
  // Probing the machine takes as long as opening the database. A failure is heard of where it is awaited.
  opening?.catch(() => {});
  closers.push(async () => (await opening)?.close());
  const home = options.home ?? dataDirectory();
  const database = await openDatabase({ home, databaseUrl: options.databaseUrl, template: options.template });
  // Closed last: a verdict on its way can still be stored.
  closers.unshift(() => database.close());
  if (opening === null && database.engine.kind === 'pglite') {
    throw new Error('Workers need a PostgreSQL server: set DATABASE_URL, or let this process judge.');
  }
  await migrate(database, migrations);
  const blobs = openBlobs(blobDirectory(home));
  await blobs.sweep((hash) => isRecordingWanted(database.orm, hash), Date.now());
  const judge = await opening;
  const wakeups = await openWakeups(database);
  closers.push(() => wakeups.close());
  const jobs = await openJobs(database, wakeups, log);
  closers.push(() => jobs.close());
  const queues = await openQueues(jobs);
  const metrics = createMetrics();
  watchLine(metrics, database.orm);
  const contents =
    database.engine.kind === 'pglite' ? shelfContents(shelf) : blobContents(database.orm, shelf);
  const now = options.now ?? (() => new Date());
  const parts = { log, now, database, blobs, ...queues, contents, metrics, wakeups };
  await startWork(parts, judge, { options, closers });
  closers.push(startTidying(database.orm, log));
  return { ...parts, judging: judgingOf(database, judge), streams: openEventStreams(wakeups) };
}

async function openQueues(jobs: Jobs): Promise<Pick<Machinery, 'queue' | 'callbacks' | 'measuring'>> {
  return {
    queue: await jobs.queue<JudgingJob>(JUDGING),
    callbacks: await jobs.queue<CallbackJob>(CALLBACKS, CALLBACK_RETRIES),
    measuring: await jobs.queue<MeasuringJob>(MEASURING),
  };
}

/** Judges, where there is a sandbox, and calls back. */
async function startWork(
  parts: Omit<Machinery, 'judging' | 'streams'>,
  judge: Judge | null,
  { options, closers }: { readonly options: MachineryOptions; readonly closers: Closers },
): Promise<void> {
  const { database, log, now } = parts;
  const trusted = options.trustedCallbacks ?? [];
  const calling = parts.callbacks.work({
    slots: CALLBACKS_AT_ONCE,
    handle: (job) => callBack({ database, log, trusted, now }, job),
  });
  closers.push(() => calling.stop(JOB_GRACE_MS));
  if (judge === null || judge.status.isolation === 'browser') return;
  const slots = options.judge?.concurrency ?? availableParallelism();
  const service = await startJudging({ ...parts, judge, slots });
  closers.push(() => service.stop(JOB_GRACE_MS));
  const measuring = startMeasuring({ ...parts, judge });
  closers.push(() => measuring.stop(JOB_GRACE_MS));
}

function judgingOf(database: Database, judge: Judge | null): Machinery['judging'] {
  if (judge === null) return { where: 'workers', status: () => workersStatus(database.orm) };
  const { status } = judge;
  if (status.isolation === 'browser') return { where: 'browser', status: () => Promise.resolve(status) };
  return {
    where: 'here',
    status: async () => {
      // Workers that joined may know more languages.
      const offered = new Set([...status.languages, ...(await workersStatus(database.orm)).languages]);
      return { ...status, languages: languages.filter((language) => offered.has(language)) };
    },
  };
}

/** Writes a ready-made database with every table in it, for a fast first start. */
export function buildTemplate(file: string): Promise<void> {
  return packDatabase(file, async (database) => {
    await migrate(database, migrations);
    const log = openLog('warn');
    const wakeups = await openWakeups(database);
    const jobs = await openJobs(database, wakeups, log);
    await openQueues(jobs);
    await jobs.close();
    await wakeups.close();
  });
}
