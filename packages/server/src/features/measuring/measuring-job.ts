// One measurement: taken in the sandbox, with its progress noted, and written on the timeline once.

import type { MeasurementKind, SessionEvent } from '@greenroom/core/session';
import { eq, sql } from 'drizzle-orm';

import type { Job } from '../../platform/jobs/queue.ts';
import type { Log } from '../../platform/log.ts';
import type { Database, Orm } from '../../platform/storage/database.ts';
import type { MeasuringJob } from './line.ts';
import { measurements, type OpenMeasurement } from './tables.ts';

/** After this many tries without an end it is given up. */
const MAX_TRIES = 3;
/** Progress is noted this often; a measurement that was taken back ends then. */
const NOTE_EVERY_MS = 300;

export interface Watch {
  readonly onProgress: (share: number, doing: string) => void;
  /** Aborted when nobody wants the result any more. */
  readonly signal: AbortSignal;
}

export interface MeasuredSubject {
  readonly measurement: OpenMeasurement;
  readonly events: readonly SessionEvent[];
}

/** Takes measurements of one kind. */
export interface Meter {
  /** The result as JSON text; null when there is nothing to measure. Rejects when `watch.signal` says so. */
  measure(subject: MeasuredSubject, watch: Watch): Promise<string | null>;
  /** The result where measuring was tried several times in vain. */
  givenUp(reason: string): string;
}

export interface MeasuringContext {
  readonly database: Database;
  readonly meters: Readonly<Partial<Record<MeasurementKind, Meter>>>;
  /** A session's timeline, `null` when it is gone. */
  readonly events: (measurement: OpenMeasurement) => Promise<readonly SessionEvent[] | null>;
  /** Writes the result down, `elapsedMs` after it was asked for, unless the session is gone. */
  readonly record: (
    transaction: Orm,
    measurement: OpenMeasurement,
    answer: { readonly result: string; readonly elapsedMs: number },
  ) => Promise<void>;
  readonly log: Log;
}

/** Handles one job. Rejects when it must be tried again. */
export async function measuringJob(context: MeasuringContext, job: Job<MeasuringJob>): Promise<void> {
  const { database, log } = context;
  const { measurement: id } = job.data;
  const measurement = await start(database.orm, id);
  const begun = performance.now();
  const result = measurement === null ? null : await resultOf(context, measurement, job.retryCount);
  await database.transaction(async (transaction) => {
    if (measurement !== null && result !== null) {
      const elapsedMs = await elapsedSince(transaction, id);
      // The session first: whoever deletes it locks that before the job, too.
      await context.record(transaction, measurement, { result, elapsedMs });
    }
    await job.done(transaction);
    await transaction.delete(measurements).where(eq(measurements.id, id));
  });
  log.info({ kind: measurement?.kind, ms: Math.round(performance.now() - begun) }, 'measured');
}

async function resultOf(
  context: MeasuringContext,
  measurement: OpenMeasurement,
  earlierTries: number,
): Promise<string | null> {
  const meter = context.meters[measurement.kind];
  const events = await context.events(measurement);
  if (meter === undefined || events === null) return null;
  if (earlierTries >= MAX_TRIES) {
    context.log.error({ measurement: measurement.id, earlierTries }, 'measuring gave up');
    return meter.givenUp('Measuring was started several times and never finished.');
  }
  const abort = new AbortController();
  const notes = progressNotes(context, measurement.id, abort);
  try {
    return await meter.measure(
      { measurement, events },
      { onProgress: notes.onProgress, signal: abort.signal },
    );
  } catch (error) {
    if (abort.signal.aborted) return null;
    throw error;
  } finally {
    await notes.close();
  }
}

/** Notes progress now and then, and aborts when the measurement was taken back. */
function progressNotes({ database, log }: MeasuringContext, id: string, abort: AbortController) {
  let latest = { share: 0, doing: '' };
  let noting: Promise<void> = Promise.resolve();
  const note = async (): Promise<void> => {
    const kept = await database.orm
      .update(measurements)
      .set(latest)
      .where(eq(measurements.id, id))
      .returning({ id: measurements.id });
    if (kept.length === 0) abort.abort(new Error('The measurement was taken back.'));
  };
  const timer = setInterval(() => {
    noting = noting.then(note).catch((error: unknown) => log.warn({ err: error }, 'progress was not noted'));
  }, NOTE_EVERY_MS);
  return {
    onProgress: (share: number, doing: string): void => {
      latest = { share, doing };
    },
    close: async (): Promise<void> => {
      clearInterval(timer);
      await noting;
    },
  };
}

async function start(orm: Orm, id: string): Promise<OpenMeasurement | null> {
  const [row] = await orm
    .update(measurements)
    .set({ startedAt: sql`clock_timestamp()` })
    .where(eq(measurements.id, id))
    .returning();
  return row ?? null;
}

/** Milliseconds since it was asked for, by the database's clock: machines' own may differ. */
async function elapsedSince(orm: Orm, id: string): Promise<number> {
  const [row] = await orm
    .select({ ms: sql<string>`extract(epoch from clock_timestamp() - ${measurements.queuedAt}) * 1000` })
    .from(measurements)
    .where(eq(measurements.id, id));
  return Math.max(0, Number(row?.ms ?? 0));
}
