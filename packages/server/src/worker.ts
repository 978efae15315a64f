// A process that only judges: it needs PostgreSQL and a sandbox, and nothing of the server but its database.

import { availableParallelism } from 'node:os';

import { type Language, languageNames } from '@greenroom/core/judging';
import { type JudgeOptions, openJudge } from '@greenroom/judge';

import { CALLBACK_RETRIES, CALLBACKS } from './features/judging/callbacks.ts';
import { blobContents } from './features/judging/contents.ts';
import type { JudgingJob } from './features/judging/line.ts';
import type { CallbackJob } from './features/judging/submission-origin.ts';
import type { MeasuringJob } from './features/measuring/line.ts';
import { JUDGING, startJudging } from './judging-service.ts';
import { MEASURING, startMeasuring } from './measuring-service.ts';
import { migrations } from './migrations/index.ts';
import { type Closers, closeAll } from './platform/closers.ts';
import { listen } from './platform/http/listen.ts';
import { monitorPages } from './platform/http/monitoring.ts';
import { openJobs } from './platform/jobs/queue.ts';
import { openWakeups } from './platform/live/wakeups.ts';
import { type Log, openLog } from './platform/log.ts';
import { createMetrics } from './platform/metrics/metrics.ts';
import { migrate } from './platform/storage/migrate.ts';
import { openPostgres } from './platform/storage/postgres.ts';

const CLOSE_MS = 10_000;
const MONITOR_GRACE_MS = 1_000;

export interface WorkerOptions {
  /** A `postgres://` address. */
  readonly databaseUrl: string;
  /** Only these; by default every language that this machine can run. */
  readonly languages?: readonly Language[] | undefined;
  /** Submissions at once; by default one for each core. */
  readonly slots?: number | undefined;
  /** What the host's pages call it; by default the machine's name. */
  readonly name?: string | undefined;
  /** How long running submissions may take to end when it is asked to stop; by default 30. */
  readonly drainSeconds?: number | undefined;
  /** Serves /metrics, /healthz and /readyz there. */
  readonly monitor?: { readonly host: string; readonly port: number } | undefined;
  readonly judge?: JudgeOptions | undefined;
  /** As pino names them; by default `warn`. */
  readonly logLevel?: string | undefined;
}

export interface RunningWorker {
  readonly languages: readonly Language[];
  readonly slots: number;
  /** Where /metrics is, if anywhere. */
  readonly monitorUrl: string | null;
  /** Takes no more, ends or hands back what runs, then closes everything. */
  close(): Promise<void>;
}

/** This machine cannot do what it is asked to. */
export class UnableError extends Error {
  override readonly name = 'UnableError';
}

/** Joins the workers of a database; resolves when it takes jobs. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const log = openLog(options.logLevel ?? 'warn');
  const closers: Closers = [];
  const drainMs = (options.drainSeconds ?? 30) * 1_000;
  const close = (): Promise<void> => closeAll(closers, drainMs + CLOSE_MS, log);
  try {
    return { ...(await open(options, { log, closers, drainMs })), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(
  options: WorkerOptions,
  { log, closers, drainMs }: { readonly log: Log; readonly closers: Closers; readonly drainMs: number },
): Promise<Omit<RunningWorker, 'close'>> {
  const slots = options.slots ?? availableParallelism();
  const judge = await openJudge({ ...options.judge, serves: 'others', concurrency: slots });
  closers.push(() => judge.close());
  if (judge.status.isolation === 'browser') {
    const missing = judge.status.missing.map(({ what, fix }) => `${what}. To mend it: ${fix}`);
    throw new UnableError(['This machine has no sandbox to run code in.', ...missing].join('\n  '));
  }
  const unable = options.languages?.find((language) => !judge.status.languages.includes(language));
  if (unable !== undefined) {
    throw new UnableError(`This machine cannot run ${languageNames[unable]}. greenroom doctor says why.`);
  }
  // Statements of judging, of measuring, of the signs of life, and one to spare.
  const database = await openPostgres(options.databaseUrl, { connections: slots + 4 });
  closers.push(() => database.close());
  await migrate(database, migrations);
  const wakeups = await openWakeups(database);
  closers.push(() => wakeups.close());
  const jobs = await openJobs(database, wakeups, log);
  closers.push(() => jobs.close());
  const metrics = createMetrics();
  let draining = false;
  const contents = blobContents(database.orm, null);
  const measuring = await jobs.queue<MeasuringJob>(MEASURING);
  const service = await startJudging({
    database,
    wakeups,
    measuring,
    queue: await jobs.queue<JudgingJob>(JUDGING),
    callbacks: await jobs.queue<CallbackJob>(CALLBACKS, CALLBACK_RETRIES),
    judge,
    contents,
    log,
    metrics,
    name: options.name,
    languages: options.languages,
    slots,
  });
  closers.push(() => service.stop(drainMs));
  const measurements = startMeasuring({ database, wakeups, measuring, judge, contents, log });
  closers.push(() => measurements.stop(drainMs));
  let monitorUrl: string | null = null;
  if (options.monitor !== undefined) {
    const pages = monitorPages({ database, metrics, isReady: () => !draining });
    const listener = await listen({ ...options.monitor, fetch: (request) => pages.fetch(request), spare: 0 });
    // Closed last but one: it tells of the drain while that lasts.
    closers.splice(closers.length - 1, 0, () => listener.close(MONITOR_GRACE_MS));
    monitorUrl = listener.url;
  }
  closers.push(() => {
    draining = true;
    return Promise.resolve();
  });
  const languages = judge.status.languages.filter((each) => options.languages?.includes(each) !== false);
  return { languages, slots, monitorUrl };
}
