// The measuring part of a process, the same in the server and in a worker on another machine.

import { hasOwnTests, OWN_TESTS, versionsToMeasure } from '@greenroom/core/coding';
import type { UserId } from '@greenroom/core/identity';
import { recorderOf } from '@greenroom/core/session';
import type { Judge } from '@greenroom/judge';

import type { Contents } from './features/judging/contents.ts';
import type { Entry } from './features/judging/entry.ts';
import { complexityMeter } from './features/measuring/complexity-meter.ts';
import { ownTestsMeter } from './features/measuring/own-tests-meter.ts';
import { type MeasuringQueue, queueMeasurement } from './features/measuring/line.ts';
import { type MeasuringContext, measuringJob } from './features/measuring/measuring-job.ts';
import type { OpenMeasurement } from './features/measuring/tables.ts';
import { readRecording } from './features/session/sessions.ts';
import { findSession } from './features/session/store.ts';
import { recordMeasurement } from './features/session/verdicts.ts';
import type { Work } from './platform/jobs/work.ts';
import type { Wakeups } from './platform/live/wakeups.ts';
import type { Log } from './platform/log.ts';
import type { Database, Orm } from './platform/storage/database.ts';

export const MEASURING = 'measuring';

/** Measurements take seconds and memory; judging goes on beside one of them. */
const SLOTS = 1;

export interface MeasuringServiceOptions {
  readonly database: Database;
  readonly wakeups: Wakeups;
  readonly measuring: MeasuringQueue;
  readonly judge: Judge;
  readonly contents: Contents;
  readonly log: Log;
}

/** Starts to measure. */
export function startMeasuring(options: MeasuringServiceOptions): Work {
  const { database, wakeups, measuring, judge, contents, log } = options;
  const open = (
    { content: hash }: OpenMeasurement,
    exercise: { readonly pack: string; readonly exercise: string },
  ) => contents.open({ hash, ...exercise });
  const context: MeasuringContext = {
    database,
    log,
    meters: { complexity: complexityMeter(judge, open), tests: ownTestsMeter(judge, open) },
    events: async ({ userId, sessionId }) =>
      (await readRecording(database.orm, userId, sessionId))?.events ?? null,
    record: (transaction, measurement, answer) =>
      recordMeasurement(wakeups, transaction, measurement, answer),
  };
  return measuring.work({ slots: SLOTS, handle: (job) => measuringJob(context, job) });
}

/**
 * Queues what a session that is over still lacks: what its own tests catch, and how its first accepted version and its last
 * one grow. To be called when it ends, and when a verdict comes after that.
 */
export async function measureFinished(
  measuring: MeasuringQueue,
  transaction: Orm,
  session: { readonly userId: UserId; readonly id: string },
  content: string | null,
): Promise<void> {
  const { userId, id } = session;
  const recording = await readRecording(transaction, userId, id);
  if (recording === null) return;
  const { state } = recorderOf(recording.events);
  // A verdict that is still to come belongs before what is measured: it calls again.
  const isJudged = [...state.runs, ...state.submissions].every(({ verdict }) => verdict !== null);
  if (state.ended === null || !isJudged) return;
  const wanted = { userId, sessionId: id, askedAt: state.at, content, urgent: false };
  // Quick, and what the scorecard shows first.
  if (
    hasOwnTests(recording.events) &&
    !state.measurements.some(({ kind, measured }) => kind === 'tests' && measured !== null)
  ) {
    await queueMeasurement(measuring, transaction, { ...wanted, kind: 'tests', about: OWN_TESTS });
  }
  for (const { id: about } of versionsToMeasure(state)) {
    await queueMeasurement(measuring, transaction, { ...wanted, kind: 'complexity', about });
  }
}

/** Hears of a session's verdict: where it came after the end, what it accepts is still to be measured. */
export async function measureLate(
  measuring: MeasuringQueue,
  transaction: Orm,
  { userId, sessionId, content }: Pick<Entry, 'userId' | 'sessionId' | 'content'>,
): Promise<void> {
  if (sessionId === null) return;
  const session = await findSession(transaction, userId, sessionId);
  if (session?.endedAt == null) return;
  await measureFinished(measuring, transaction, { userId, id: sessionId }, content);
}
