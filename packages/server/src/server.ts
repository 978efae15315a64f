// Puts the server together: database, jobs, judge, routes. Only this file knows all of them.

import { availableParallelism } from 'node:os';

import { LOCAL_USER, type UserId } from '@greenroom/core/identity';
import { type Judge, type JudgeOptions, openJudge, packsDirectory } from '@greenroom/judge';

import { type Catalogue, openCatalogue } from './features/coding/catalogue.ts';
import { addBackupRoutes } from './backup-routes.ts';
import {
  forgetRequests,
  judgeJob,
  JUDGING,
  type JudgingJob,
  queueRequest,
  type Timelines,
} from './features/coding/judging.ts';
import { practices } from './features/coding/practices.ts';
import { addCodingRoutes } from './features/coding/routes.ts';
import { addPlanRoutes } from './features/plan/routes.ts';
import { addSessionRoutes } from './features/session/routes.ts';
import { readRecording, type SessionContext } from './features/session/sessions.ts';
import { finishedSessions, standings } from './features/session/store.ts';
import { openRequest, recordVerdict } from './features/session/verdicts.ts';
import { addStoryRoutes } from './features/stories/routes.ts';
import { isRecordingWanted } from './features/stories/store.ts';
import { type Blobs, openBlobs } from './platform/blobs/blobs.ts';
import { addSettingsRoutes } from './features/settings/routes.ts';
import { migrations } from './migrations/index.ts';
import { type Closers, closeAll } from './platform/closers.ts';
import { type Api, createApi } from './platform/http/app.ts';
import { addHealthRoute } from './platform/http/health.ts';
import { listen, type Listener } from './platform/http/listen.ts';
import { addStaticFiles } from './platform/http/static-files.ts';
import { type Jobs, openJobs, type Queue } from './platform/jobs/queue.ts';
import { type EventStreams, openEventStreams } from './platform/live/event-stream.ts';
import { openWakeups, type Wakeups } from './platform/live/wakeups.ts';
import { type Log, openLog } from './platform/log.ts';
import type { Database } from './platform/storage/database.ts';
import { migrate } from './platform/storage/migrate.ts';
import { blobDirectory, dataDirectory, openDatabase } from './platform/storage/open.ts';
import { packDatabase } from './platform/storage/pglite.ts';

const PORT = 4600;
/** Ports above it that may be taken instead when nobody asked for a certain one. */
const SPARE_PORTS = 50;
const REQUEST_GRACE_MS = 3_000;
const JOB_GRACE_MS = 2_000;
const CLOSE_MS = 10_000;

export interface ServerOptions {
  /** Data directory; by default GREENROOM_HOME or the system's place for it. */
  readonly home?: string | undefined;
  /** A `postgres://` address; without it the database is embedded. */
  readonly databaseUrl?: string | undefined;
  /** By default only this machine can reach the server. */
  readonly host?: string | undefined;
  /** A certain port (0: any free one); by default 4600 or the next free one. */
  readonly port?: number | undefined;
  /** Names under which the server is reached, besides addresses and `localhost`. */
  readonly hosts?: readonly string[] | undefined;
  /** The directory that holds the packs; by default that of this checkout. */
  readonly packs?: string | undefined;
  /** The directory of the built pages; without it there is only the API. */
  readonly pages?: string | undefined;
  /** What `buildTemplate` wrote. */
  readonly template?: string | undefined;
  readonly judge?: JudgeOptions | undefined;
  /** The clock; by default the machine's. */
  readonly now?: (() => Date) | undefined;
  /** As pino names them; by default `warn`. */
  readonly logLevel?: string | undefined;
}

export interface RunningServer {
  readonly url: string;
  /** Finishes running requests, then closes everything; takes 10 s at most. A second call waits for the first. */
  close(): Promise<void>;
}

/** Starts everything and resolves when requests are answered. Throws with a clear reason when it cannot. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const log = openLog(options.logLevel ?? 'warn');
  const closers: Closers = [];
  const close = (): Promise<void> => closeAll(closers, CLOSE_MS, log);
  try {
    const catalogue = openCatalogue(options.packs ?? packsDirectory(), log);
    const machinery = await openMachinery(options, log, closers);
    const api = createApi({ log, hosts: options.hosts ?? [], identify: () => LOCAL_USER });
    await addFeatures(api, catalogue, machinery);
    if (options.pages !== undefined) addStaticFiles(api, options.pages);
    const listener = await serve(api, options);
    closers.push(async () => {
      machinery.streams.close();
      await listener.close(REQUEST_GRACE_MS);
    });
    machinery.database.announce(listener.url);
    let closing: Promise<void> | undefined;
    return { url: listener.url, close: () => (closing ??= close()) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What the features stand on. */
interface Machinery {
  readonly log: Log;
  readonly now: () => Date;
  readonly database: Database;
  readonly blobs: Blobs;
  readonly judge: Judge;
  readonly queue: Queue<JudgingJob>;
  readonly wakeups: Wakeups;
  readonly streams: EventStreams;
  /** True from the moment in which the judge is being shut down. */
  readonly isStopping: () => boolean;
}

async function openMachinery(options: ServerOptions, log: Log, closers: Closers): Promise<Machinery> {
  // Probing the machine takes as long as opening the database.
  const opening = openJudge(options.judge);
  // Heard of where it is awaited, which may be later.
  opening.catch(() => {});
  let stopping = false;
  closers.push(async () => {
    stopping = true;
    await (await opening).close();
  });
  const home = options.home ?? dataDirectory();
  const database = await openDatabase({ home, databaseUrl: options.databaseUrl, template: options.template });
  // Closed last: a verdict on its way can still be stored.
  closers.unshift(() => database.close());
  await migrate(database, migrations);
  const blobs = openBlobs(blobDirectory(home));
  await blobs.sweep((hash) => isRecordingWanted(database.orm, hash), Date.now());
  const judge = await opening;
  const jobs = await openJobs(database, log);
  closers.push(() => jobs.close(JOB_GRACE_MS));
  const queue = await judgingQueue(jobs);
  const wakeups = await openWakeups(database);
  closers.push(() => wakeups.close());
  const streams = openEventStreams(wakeups);
  const now = options.now ?? (() => new Date());
  return { log, now, database, blobs, judge, queue, wakeups, streams, isStopping: () => stopping };
}

function judgingQueue(jobs: Jobs): Promise<Queue<JudgingJob>> {
  return jobs.queue<JudgingJob>(JUDGING);
}

async function addFeatures(api: Api, catalogue: Catalogue, machinery: Machinery): Promise<void> {
  const { database, blobs, judge, queue, streams, log, isStopping } = machinery;
  const session = sessionContext(catalogue, machinery);
  addHealthRoute(api, database);
  addSessionRoutes(api, session, streams);
  addSettingsRoutes(api, database.orm);
  addCodingRoutes(api, {
    catalogue,
    judge,
    standings: (userId) => standings(database.orm, userId),
    recording: (userId, id) => readRecording(database.orm, userId, id),
  });
  addPlan(api, catalogue, machinery);
  addStoryRoutes(api, { database, blobs, now: session.now });
  addBackupRoutes(api, { database, blobs });
  if (judge.status.isolation === 'browser') return;
  const timelines = timelinesOf(session);
  const context = { queue, timelines, catalogue, judge, log, now: session.now, isStopping };
  await queue.work(availableParallelism(), (job) => judgeJob(context, job));
}

/** The plan, with what the tracks' finished sessions say. */
function addPlan(api: Api, catalogue: Catalogue, { database, now }: Machinery): void {
  const { orm } = database;
  const context = {
    orm,
    catalogue,
    finished: (userId: UserId) => finishedSessions(orm, userId),
    recording: (userId: UserId, id: string) => readRecording(orm, userId, id),
  };
  addPlanRoutes(api, {
    database,
    practices: (userId) => practices(context, userId),
    exercises: async () =>
      (await catalogue.list()).map(({ pack, id, patterns }) => ({ id: `${pack}/${id}`, patterns })),
    now,
  });
}

/** Sessions, with the coding track's part of them: exercises to practise and requests to judge. */
function sessionContext(
  catalogue: Catalogue,
  { database, wakeups, judge, queue, now }: Machinery,
): SessionContext {
  const browserJudges = judge.status.isolation === 'browser';
  return {
    database,
    wakeups,
    now,
    hooks: {
      findExercise: ({ pack, exercise }) => catalogue.find(pack, exercise),
      browserJudges: () => browserJudges,
      requested: async (transaction, owner, request) => {
        if (!browserJudges) await queueRequest({ queue, now }, transaction, owner, request);
      },
      deleted: (transaction, id, attempts) => forgetRequests(queue, transaction, id, attempts),
    },
  };
}

function timelinesOf({ database, wakeups }: SessionContext): Timelines {
  return {
    openRequest: (job) => openRequest(database.orm, job),
    recordVerdict: (job, verdict, elapsedMs) => recordVerdict({ database, wakeups }, job, verdict, elapsedMs),
  };
}

function serve(api: Api, { host, port }: ServerOptions): Promise<Listener> {
  return listen({
    fetch: (request) => api.fetch(request),
    host: host ?? '127.0.0.1',
    port: port ?? PORT,
    spare: port === undefined ? SPARE_PORTS : 0,
  });
}

/** Writes a ready-made database with every table in it, for a fast first start. */
export function buildTemplate(file: string): Promise<void> {
  return packDatabase(file, async (database) => {
    await migrate(database, migrations);
    const jobs = await openJobs(database, openLog('warn'));
    await judgingQueue(jobs);
    await jobs.close(JOB_GRACE_MS);
  });
}
