// Sessions out of the database and back, every byte of every event.

import { canonicalJson, fail, ok, type Result } from '@greenroom/core/base';
import type { ImportReport, UserExport } from '@greenroom/core/backup';
import type { UserId } from '@greenroom/core/identity';
import { eventKey, type EventOf, mergeEvents, type SessionEvent } from '@greenroom/core/session';
import { asc, eq } from 'drizzle-orm';

import type { Orm } from '../../platform/storage/database.ts';
import type { SessionRow } from './event-row.ts';
import { appendEvents, insertSession, timelineJson } from './store.ts';
import { sessions } from './tables.ts';

type ExportedSession = UserExport['sessions'][number];

export interface ImportProblem {
  readonly session: string;
  /** `damaged`: no whole timeline; `different`: another session is stored under its id. */
  readonly kind: 'damaged' | 'different';
  readonly detail: string;
}

/** Each session as JSON text of `UserExport`, oldest first. */
export async function* exportSessions(orm: Orm, userId: UserId): AsyncGenerator<string, undefined> {
  const rows = await orm
    .select({ id: sessions.id, title: sessions.title })
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(asc(sessions.startedAt), asc(sessions.id));
  for (const { id, title } of rows) {
    const events = await timelineJson(orm, id);
    // Deleted since the list was read.
    if (events.length === 0) continue;
    yield `{"id":${JSON.stringify(id)},"title":${JSON.stringify(title)},"events":[${events.join(',')}]}`;
  }
}

/** A session whose timeline is whole, ready to be stored. */
export interface CheckedSession {
  readonly id: string;
  readonly title: string;
  readonly started: EventOf<'started'>;
  /** In timeline order. */
  readonly events: readonly SessionEvent[];
}

/** Checks that each timeline is whole: begins with its start, no number twice or missing, no time that falls. */
export function checkSessions(
  imported: readonly ExportedSession[],
): Result<readonly CheckedSession[], ImportProblem> {
  const checked: CheckedSession[] = [];
  for (const { id, title, events } of imported) {
    const ordered = mergeEvents(events);
    const started = startOf(ordered);
    const twice = ordered.length === events.length ? null : 'It has an event twice.';
    if (!started.ok || twice !== null) {
      return fail({ session: id, kind: 'damaged', detail: started.ok ? (twice ?? '') : started.problem });
    }
    checked.push({ id, title, started: started.value, events: ordered });
  }
  return ok(checked);
}

/**
 * Stores the sessions that are not here yet. One that is here, with at least the imported events, stays as it is; one that
 * differs is refused, and then the caller must roll back.
 */
export async function importSessions(
  transaction: Orm,
  userId: UserId,
  imported: readonly CheckedSession[],
): Promise<Result<Pick<ImportReport, 'added' | 'known'>, ImportProblem>> {
  let added = 0;
  for (const session of imported) {
    const { events } = session;
    const row = rowOf(userId, session);
    if (await insertSession(transaction, row)) {
      await appendEvents(transaction, row, events);
      added += 1;
    } else if (!(await holds(transaction, userId, session.id, events))) {
      const detail = 'A different session is stored here under the same id.';
      return fail({ session: session.id, kind: 'different', detail });
    }
  }
  return ok({ added, known: imported.length - added });
}

function startOf(events: readonly SessionEvent[]): Result<EventOf<'started'>, string> {
  const next = { browser: 0, server: 0 };
  for (const event of events) {
    if (event.n !== next[event.by])
      return fail(`The event ${event.by}:${next[event.by]} is missing or out of order.`);
    if (event.type === 'started' && eventKey(event) !== 'server:0') return fail('It starts more than once.');
    next[event.by] += 1;
  }
  const [first] = events;
  if (first?.type !== 'started') return fail('It does not begin with its start.');
  const year = new Date(first.startedAt).getUTCFullYear();
  return year >= 1970 && year <= 9000 ? ok(first) : fail(`It started in the year ${year}.`);
}

function rowOf(userId: UserId, { id, title, started }: CheckedSession): SessionRow {
  const { exercise, minutes, startedAt } = started;
  return {
    id,
    userId,
    track: exercise.track,
    pack: exercise.pack,
    exercise: exercise.exercise,
    revision: exercise.revision,
    title,
    minutes,
    startedAt: new Date(startedAt),
    endedAt: null,
    bestVerdict: null,
  };
}

/** Whether the user's stored session contains all of these events. */
async function holds(
  orm: Orm,
  userId: UserId,
  id: string,
  events: readonly SessionEvent[],
): Promise<boolean> {
  const owner = await orm.select({ userId: sessions.userId }).from(sessions).where(eq(sessions.id, id));
  if (owner[0]?.userId !== userId) return false;
  const stored = (await timelineJson(orm, id)).map((text) => JSON.parse(text) as SessionEvent);
  const byKey = new Map(stored.map((event) => [eventKey(event), canonicalJson(event)]));
  return events.every((event) => byKey.get(eventKey(event)) === canonicalJson(event));
}
