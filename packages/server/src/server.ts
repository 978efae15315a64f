// Puts the server together: database, jobs, judge, routes. Only this file knows all of them.

import { ok } from '@greenroom/core/base';
import { LOCAL_USER, type UserId } from '@greenroom/core/identity';
import { type JudgeOptions, packsDirectory } from '@greenroom/judge';

import { addBackupRoutes } from './backup-routes.ts';
import { type Catalogue, openCatalogue } from './features/coding/catalogue.ts';
import { practices } from './features/coding/practices.ts';
import { addCodingRoutes } from './features/coding/routes.ts';
import { defaultLimits, type LineLimits } from './features/judging/line.ts';
import { addJudgingRoutes } from './features/judging/routes.ts';
import { forgetRequests, queueRequest } from './features/judging/session-origin.ts';
import { cancelMeasurement, forgetMeasurements, queueMeasurement } from './features/measuring/line.ts';
import { addMeasuringRoutes } from './features/measuring/routes.ts';
import { addPlanRoutes } from './features/plan/routes.ts';
import { addSessionRoutes } from './features/session/routes.ts';
import { readRecording, type SessionContext } from './features/session/sessions.ts';
import type { MeasurementWish, SessionOwner } from './features/session/delivery.ts';
import { findSession, finishedSessions, listenedSessions, standings } from './features/session/store.ts';
import { addSettingsRoutes } from './features/settings/routes.ts';
import { addStoryRoutes } from './features/stories/routes.ts';
import type { OutsideService } from './features/stories/outside-service.ts';
import { type Machinery, openMachinery } from './machinery.ts';
import { measureFinished } from './measuring-service.ts';
import { roundExercise, roundReader, roundScore } from './rounds.ts';
import { type Closers, closeAll } from './platform/closers.ts';
import { type Api, createApi } from './platform/http/app.ts';
import { addHealthRoute } from './platform/http/health.ts';
import { listen, type Listener } from './platform/http/listen.ts';
import { monitorPages } from './platform/http/monitoring.ts';
import { addStaticFiles } from './platform/http/static-files.ts';
import { openLog } from './platform/log.ts';
import type { Orm } from './platform/storage/database.ts';

const PORT = 4600;
/** Ports above it that may be taken instead when nobody asked for a certain one. */
const SPARE_PORTS = 50;
const REQUEST_GRACE_MS = 3_000;
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
  /** `workers`: code runs only in processes that `greenroom worker` starts; by default here, too. */
  readonly judging?: 'here' | 'workers' | undefined;
  /** How much may wait for the judge. */
  readonly queueLimits?: LineLimits | undefined;
  /** Host names and addresses that may be called back although they are not public. */
  readonly trustedCallbacks?: readonly string[] | undefined;
  /** A service that writes recordings down when a user sends one there; by default there is none. */
  readonly transcription?: OutsideService | undefined;
  /** Suggests wordings for stories, each when it is asked for; by default nobody does. */
  readonly languageModel?: OutsideService | undefined;
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
    const judge: JudgeOptions = { ...options.judge, serves: servesOthers(options) ? 'others' : 'myself' };
    const machinery = await openMachinery({ ...options, judge }, { shelf: catalogue, log, closers });
    const api = createApi({ log, hosts: options.hosts ?? [], identify: () => LOCAL_USER });
    const closing = new AbortController();
    addFeatures(api, catalogue, {
      ...machinery,
      limits: options.queueLimits ?? defaultLimits,
      transcription: options.transcription ?? null,
      languageModel: options.languageModel ?? null,
      closing: closing.signal,
    });
    if (options.pages !== undefined) addStaticFiles(api, options.pages);
    const listener = await serve(api, options);
    closers.push(async () => {
      closing.abort();
      machinery.streams.close();
      await listener.close(REQUEST_GRACE_MS);
    });
    machinery.database.announce(listener.url);
    let closed: Promise<void> | undefined;
    return { url: listener.url, close: () => (closed ??= close()) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Whether others than whoever started it may reach it: it listens beyond this machine, or has a name for them. */
function servesOthers({ host = '127.0.0.1', hosts = [] }: ServerOptions): boolean {
  return !/^(?:localhost|127\..*|::1)$/.test(host) || hosts.length > 0;
}

interface FeatureContext extends Machinery {
  readonly limits: LineLimits;
  readonly transcription: OutsideService | null;
  readonly languageModel: OutsideService | null;
  /** Aborted when the server closes. */
  readonly closing: AbortSignal;
}

function addFeatures(api: Api, catalogue: Catalogue, context: FeatureContext): void {
  const { database, blobs, judging, streams, transcription, languageModel } = context;
  const session = sessionContext(catalogue, context);
  addHealthRoute(api, database);
  addMonitoring(api, context);
  addSessionRoutes(api, session, streams);
  addSettingsRoutes(api, database.orm);
  addCodingRoutes(api, {
    catalogue,
    judging,
    scoreElsewhere: roundScore,
    heard: (userId, most) => listenedSessions(database.orm, userId, 'coding', most),
    standings: (userId) => standings(database.orm, userId),
    recording: (userId, id) => readRecording(database.orm, userId, id),
  });
  addJudgingRoutes(api, {
    ...context,
    offered: async () => (judging.where === 'browser' ? [] : (await judging.status()).languages),
  });
  addPlan(api, catalogue, context);
  addMeasuringRoutes(api, {
    orm: database.orm,
    isSession: async (userId, id) => (await findSession(database.orm, userId, id)) !== null,
    measureLacking: (userId, id) => measureLacking(context, userId, id),
  });
  addStoryRoutes(api, { database, blobs, transcription, languageModel, now: session.now });
  addBackupRoutes(api, { database, blobs });
}

function addMonitoring(api: Api, { database, metrics, closing }: FeatureContext): void {
  const pages = monitorPages({ database, metrics, isReady: () => !closing.aborted });
  for (const address of ['/healthz', '/readyz', '/metrics']) api.get(address, (c) => pages.fetch(c.req.raw));
}

/** The plan, with what the tracks' finished sessions say. */
function addPlan(api: Api, catalogue: Catalogue, { database, now }: Machinery): void {
  const { orm } = database;
  const context = {
    orm,
    catalogue,
    elsewhere: roundReader,
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
function sessionContext(catalogue: Catalogue, context: FeatureContext): SessionContext {
  const { database, wakeups, queue, measuring, contents, judging, now } = context;
  const browserJudges = judging.where === 'browser';
  return {
    database,
    wakeups,
    now,
    hooks: {
      findExercise: (wanted) =>
        wanted.track === 'behavioural'
          ? Promise.resolve(roundExercise(wanted))
          : catalogue.find(wanted.pack, wanted.exercise),
      browserJudges: () => browserJudges,
      requested: (transaction, owner, request) =>
        browserJudges ? Promise.resolve(ok(null)) : queueRequest(context, transaction, owner, request),
      measurement: (transaction, owner, wish) =>
        browserJudges ? Promise.resolve() : followWish(context, transaction, owner, wish),
      ended: async (transaction, owner) => {
        if (browserJudges) return;
        const content = await contents.publish(transaction, owner.pack, owner.exercise);
        await measureFinished(measuring, transaction, owner, content?.hash ?? null);
      },
      deleted: async (transaction, id, attempts) => {
        await forgetRequests(queue, transaction, id, attempts);
        await forgetMeasurements(measuring, transaction, id);
      },
    },
  };
}

/** Queues what a session that is over still lacks. */
function measureLacking(
  { database, measuring, contents, judging }: Machinery,
  userId: UserId,
  id: string,
): Promise<void> {
  if (judging.where === 'browser') return Promise.resolve();
  return database.transaction(async (transaction) => {
    const session = await findSession(transaction, userId, id);
    if (session === null) return;
    const content = await contents.publish(transaction, session.pack, session.exercise);
    await measureFinished(measuring, transaction, { userId, id }, content?.hash ?? null);
  });
}

/** Queues what the candidate wants measured, or takes it back. */
async function followWish(
  { measuring, contents }: Pick<Machinery, 'measuring' | 'contents'>,
  transaction: Orm,
  { userId, id: sessionId, pack, exercise }: SessionOwner,
  { type, kind, about, at }: MeasurementWish,
): Promise<void> {
  const ref = { userId, sessionId, kind, about };
  if (type === 'measurement-cancelled') return cancelMeasurement(measuring, transaction, ref);
  const content = (await contents.publish(transaction, pack, exercise))?.hash ?? null;
  await queueMeasurement(measuring, transaction, { ...ref, askedAt: at, content, urgent: true });
}

function serve(api: Api, { host, port }: ServerOptions): Promise<Listener> {
  return listen({
    fetch: (request) => api.fetch(request),
    host: host ?? '127.0.0.1',
    port: port ?? PORT,
    spare: port === undefined ? SPARE_PORTS : 0,
  });
}
