// The line of measurements: asked for on a timeline or after its end, taken back, forgotten with the session.

import type { UserId } from '@greenroom/core/identity';
import type { MeasurementKind } from '@greenroom/core/session';
import { and, eq, sql } from 'drizzle-orm';

import type { Queue } from '../../platform/jobs/queue.ts';
import type { Orm } from '../../platform/storage/database.ts';
import { measurements, type OpenMeasurement } from './tables.ts';

/** The job of a measurement carries only its id: all else may go while it waits. */
export interface MeasuringJob {
  readonly measurement: string;
}

export type MeasuringQueue = Queue<MeasuringJob>;

/** What of which session. */
export interface MeasurementRef {
  readonly sessionId: string;
  readonly kind: MeasurementKind;
  readonly about: string;
}

export interface NewMeasurement extends MeasurementRef {
  readonly userId: UserId;
  /** Moment of the session that the result counts from, ms since its start. */
  readonly askedAt: number;
  readonly content: string | null;
  /** Somebody looks at the screen. */
  readonly urgent: boolean;
}

/** Queues a measurement when the transaction commits; one that is open already stays as it is. */
export async function queueMeasurement(
  queue: MeasuringQueue,
  transaction: Orm,
  { urgent, ...wanted }: NewMeasurement,
): Promise<void> {
  const row = { ...wanted, id: idOf(wanted), share: 0, doing: '', queuedAt: sql`clock_timestamp()` };
  const [inserted] = await transaction.insert(measurements).values(row).onConflictDoNothing().returning();
  if (inserted === undefined) return;
  const job = { key: keyOf(inserted), data: { measurement: inserted.id }, priority: urgent ? 1 : 0 };
  await queue.add(transaction, [job]);
}

/** Takes a measurement back when the transaction commits; whoever has it notices soon. */
export async function cancelMeasurement(
  queue: MeasuringQueue,
  transaction: Orm,
  ref: MeasurementRef,
): Promise<void> {
  await forget(queue, transaction, await transaction.delete(measurements).where(is(ref)).returning());
}

/** Forgets the jobs of a session; its rows go with it. */
export async function forgetMeasurements(
  queue: MeasuringQueue,
  transaction: Orm,
  sessionId: string,
): Promise<void> {
  await forget(queue, transaction, await openMeasurements(transaction, sessionId));
}

function forget(queue: MeasuringQueue, transaction: Orm, rows: readonly OpenMeasurement[]): Promise<void> {
  return queue.remove(transaction, rows.map(keyOf));
}

/** Those that wait or run, oldest first. */
export function openMeasurements(orm: Orm, sessionId: string): Promise<OpenMeasurement[]> {
  return orm
    .select()
    .from(measurements)
    .where(eq(measurements.sessionId, sessionId))
    .orderBy(measurements.queuedAt);
}

function is({ sessionId, kind, about }: MeasurementRef) {
  return and(
    eq(measurements.sessionId, sessionId),
    eq(measurements.kind, kind),
    eq(measurements.about, about),
  );
}

function idOf({ sessionId, kind, about }: MeasurementRef): string {
  return `${sessionId}/${kind}/${about}`;
}

/** The same may be asked for again later, even about the same moment: that is another job. */
function keyOf(row: Pick<OpenMeasurement, 'id' | 'queuedAt'>): string {
  return `${row.id}@${row.queuedAt.getTime()}`;
}
