// A user's sessions: starting, reading, deleting.

import { canonicalJson, fail, ok, type Result } from '@greenroom/core/base';
import type { UserId } from '@greenroom/core/identity';
import type { CreateSession, SessionEvent, SessionSummary } from '@greenroom/core/session';

import type { Wakeups } from '../../platform/live/wakeups.ts';
import type { Database, Orm } from '../../platform/storage/database.ts';
import { type DeliveryHooks } from './delivery.ts';
import { type SessionRow, summaryOf } from './event-row.ts';
import {
  appendEvents,
  eventsBetween,
  findSession,
  insertSession,
  lockSession,
  removeSession,
  requestsOf,
  streamHead,
  timelineJson,
} from './store.ts';
import { sessionTopic } from './verdicts.ts';

export interface SessionHooks extends DeliveryHooks {
  /** The exercise as it is now, `null` when there is none of that name. */
  findExercise(
    exercise: Pick<CreateSession, 'track' | 'pack' | 'exercise'>,
  ): Promise<{ readonly revision: string; readonly title: string } | null>;
  /** Forgets what was queued for a session, in the same transaction. */
  deleted(transaction: Orm, sessionId: string, attempts: readonly string[]): Promise<void>;
}

export interface SessionContext {
  readonly database: Database;
  readonly wakeups: Wakeups;
  readonly hooks: SessionHooks;
  readonly now: () => Date;
}

export type StartProblem = { readonly kind: 'unknown-exercise' } | { readonly kind: 'taken' };

/** Starts a session, or finds the same one started before; `created` tells which. */
export async function startSession(
  { database, hooks, now }: SessionContext,
  userId: UserId,
  wanted: CreateSession,
): Promise<Result<{ readonly created: boolean; readonly summary: SessionSummary }, StartProblem>> {
  const before = await findStarted(database.orm, userId, wanted);
  if (before !== null) return before;
  const exercise = await hooks.findExercise(wanted);
  if (exercise === null) return fail({ kind: 'unknown-exercise' });
  const startedAt = now();
  const { id, track, pack, minutes, language } = wanted;
  const row: SessionRow = {
    id,
    userId,
    track,
    pack,
    exercise: wanted.exercise,
    revision: exercise.revision,
    title: exercise.title,
    minutes,
    startedAt,
    endedAt: null,
    bestVerdict: null,
  };
  const started: SessionEvent = {
    by: 'server',
    n: 0,
    at: 0,
    type: 'started',
    exercise: { track, pack, exercise: wanted.exercise, revision: exercise.revision },
    minutes,
    startedAt: startedAt.toISOString(),
    language,
  };
  const made = await database.transaction(async (transaction) => {
    if (!(await insertSession(transaction, row))) return false;
    await appendEvents(transaction, row, [started]);
    return true;
  });
  if (made) return ok({ created: true, summary: summaryOf(row) });
  return (await findStarted(database.orm, userId, wanted)) ?? fail({ kind: 'taken' });
}

/** An earlier start under this id: the same again is fine, a different one is refused. */
async function findStarted(
  orm: Orm,
  userId: UserId,
  wanted: CreateSession,
): Promise<Result<{ created: false; summary: SessionSummary }, StartProblem> | null> {
  const row = await findSession(orm, userId, wanted.id);
  if (row === null) return null;
  const [started] = await eventsBetween(orm, { sessionId: row.id, writer: 'server' }, 0, 1);
  if (started?.type !== 'started') return fail({ kind: 'taken' });
  const { exercise, minutes, language } = started;
  const same = {
    id: row.id,
    track: exercise.track,
    pack: exercise.pack,
    exercise: exercise.exercise,
    minutes,
    language,
  };
  return canonicalJson(same) === canonicalJson(wanted)
    ? ok({ created: false, summary: summaryOf(row) })
    : fail({ kind: 'taken' });
}

/** The whole session as JSON text of core's `sessionSchema`; `null` when there is none. */
export async function readSession(orm: Orm, userId: UserId, id: string): Promise<string | null> {
  const row = await findSession(orm, userId, id);
  if (row === null) return null;
  const { count } = await streamHead(orm, id, 'browser');
  const timeline = await timelineJson(orm, id);
  return `{"summary":${JSON.stringify(summaryOf(row))},"acknowledged":${count},"events":[${timeline.join(',')}]}`;
}

/** What was practised and every event, for whoever reads a session as a whole; `null` when there is none. */
export async function readRecording(
  orm: Orm,
  userId: UserId,
  id: string,
): Promise<{ readonly pack: string; readonly exercise: string; readonly events: SessionEvent[] } | null> {
  const row = await findSession(orm, userId, id);
  if (row === null) return null;
  const timeline = await timelineJson(orm, id);
  return {
    pack: row.pack,
    exercise: row.exercise,
    events: timeline.map((text) => JSON.parse(text) as SessionEvent),
  };
}

/** Deletes a session with everything that belongs to it; false when there is none. */
export function deleteSession(
  { database, wakeups, hooks }: SessionContext,
  userId: UserId,
  id: string,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    if ((await lockSession(transaction, userId, id)) === null) return false;
    await hooks.deleted(transaction, id, await requestsOf(transaction, id));
    await removeSession(transaction, userId, id);
    await wakeups.wake(transaction, sessionTopic(id));
    return true;
  });
}
