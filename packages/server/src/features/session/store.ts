// Sessions and their timelines in the database.

import type { UserId } from '@greenroom/core/identity';
import type { EventBody, SessionEvent, SessionSummary, Writer } from '@greenroom/core/session';
import { and, asc, desc, eq, gte, isNotNull, lt, sql } from 'drizzle-orm';

import type { Orm } from '../../platform/storage/database.ts';
import { eventJson, fromRow, type SessionRow, summaryOf, toRow } from './event-row.ts';
import { outlineAfter } from './outline.ts';
import { events, sessions } from './tables.ts';

/** PostgreSQL takes 65,535 parameters in one statement. */
const ROWS_AT_ONCE = 1_000;

/** Stores a new session; false when the id is taken. */
export async function insertSession(transaction: Orm, row: typeof sessions.$inferInsert): Promise<boolean> {
  const made = await transaction
    .insert(sessions)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: sessions.id });
  return made.length > 0;
}

export async function findSession(orm: Orm, userId: UserId, id: string): Promise<SessionRow | null> {
  const rows = await orm.select().from(sessions).where(ownedBy(userId, id));
  return rows[0] ?? null;
}

/** The session, which nobody else writes to until the transaction ends. */
export async function lockSession(transaction: Orm, userId: UserId, id: string): Promise<SessionRow | null> {
  const rows = await transaction.select().from(sessions).where(ownedBy(userId, id)).for('update');
  return rows[0] ?? null;
}

/** Newest first. */
export async function listSessions(orm: Orm, userId: UserId): Promise<readonly SessionSummary[]> {
  const rows = await orm
    .select()
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(desc(sessions.startedAt), asc(sessions.id));
  return rows.map(summaryOf);
}

/** Deletes the session and its events. */
export async function removeSession(transaction: Orm, userId: UserId, id: string): Promise<void> {
  await transaction.delete(sessions).where(ownedBy(userId, id));
}

function ownedBy(userId: UserId, id: string) {
  return and(eq(sessions.id, id), eq(sessions.userId, userId));
}

/** How many events a writer has stored (they are numbered without gaps) and when the last one was. */
export async function streamHead(
  orm: Orm,
  sessionId: string,
  writer: Writer,
): Promise<{ readonly count: number; readonly lastAt: number }> {
  const rows = await orm
    .select({ n: events.n, at: events.at })
    .from(events)
    .where(writtenBy(sessionId, writer))
    .orderBy(desc(events.n))
    .limit(1);
  const last = rows[0];
  return last === undefined ? { count: 0, lastAt: 0 } : { count: last.n + 1, lastAt: last.at };
}

/** Events of one writer numbered `from` to below `to`, in order. */
export async function eventsBetween(
  orm: Orm,
  stream: { readonly sessionId: string; readonly writer: Writer },
  from: number,
  to = 2 ** 31 - 1,
): Promise<readonly SessionEvent[]> {
  const rows = await orm
    .select()
    .from(events)
    .where(and(writtenBy(stream.sessionId, stream.writer), gte(events.n, from), lt(events.n, to)))
    .orderBy(asc(events.n));
  return rows.map(fromRow);
}

function writtenBy(sessionId: string, writer: Writer) {
  return and(eq(events.sessionId, sessionId), eq(events.writer, writer));
}

/** All events in timeline order (`compareEvents`), each as its JSON text. */
export async function timelineJson(orm: Orm, sessionId: string): Promise<readonly string[]> {
  const rows = await orm
    .select()
    .from(events)
    .where(eq(events.sessionId, sessionId))
    .orderBy(asc(events.at), sql`${events.writer} = 'browser'`, asc(events.n));
  return rows.map(eventJson);
}

/** Stores events that continue their writers' numbers, and keeps the session's outline in step. */
export async function appendEvents(
  transaction: Orm,
  session: SessionRow,
  added: readonly SessionEvent[],
): Promise<void> {
  for (let start = 0; start < added.length; start += ROWS_AT_ONCE) {
    const rows = added.slice(start, start + ROWS_AT_ONCE).map((event) => toRow(session.id, event));
    await transaction.insert(events).values(rows);
  }
  const outline = outlineAfter(session, session.startedAt, added);
  const { endedAt, bestVerdict } = session;
  if (outline.endedAt === endedAt && outline.bestVerdict === bestVerdict) return;
  await transaction.update(sessions).set(outline).where(eq(sessions.id, session.id));
}

/** The event of a given type about one run or submission, if there is one. */
export async function findAttempt(
  orm: Orm,
  sessionId: string,
  type: EventBody['type'],
  attempt: string,
): Promise<SessionEvent | null> {
  const rows = await orm
    .select()
    .from(events)
    .where(and(eq(events.sessionId, sessionId), eq(events.type, type), eq(events.attempt, attempt)))
    .orderBy(asc(events.writer), asc(events.n))
    .limit(1);
  const row = rows[0];
  return row === undefined ? null : fromRow(row);
}

/** Ids of all runs and submissions of a session. */
export async function requestsOf(orm: Orm, sessionId: string): Promise<readonly string[]> {
  const rows = await orm
    .selectDistinct({ attempt: events.attempt })
    .from(events)
    .where(and(eq(events.sessionId, sessionId), isNotNull(events.attempt)));
  return rows.flatMap(({ attempt }) => attempt ?? []);
}

/** Sessions that have ended, oldest first, with the number of their events. */
export async function finishedSessions(orm: Orm, userId: UserId) {
  const last = (writer: Writer) =>
    sql<number>`coalesce((select max(e.n) + 1 from events e where e.session_id = ${sessions}.id and e.writer = ${writer}), 0)`;
  const rows = await orm
    .select({
      id: sessions.id,
      track: sessions.track,
      pack: sessions.pack,
      exercise: sessions.exercise,
      title: sessions.title,
      endedAt: sessions.endedAt,
      browser: last('browser'),
      server: last('server'),
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNotNull(sessions.endedAt)))
    .orderBy(asc(sessions.startedAt), asc(sessions.id));
  return rows.flatMap(({ endedAt, browser, server, ...row }) =>
    endedAt === null ? [] : [{ ...row, endedAt, events: browser + server }],
  );
}

/** Ids of the user's sessions of a track in which a microphone was on, oldest first, at most `most`. */
export async function listenedSessions(
  orm: Orm,
  userId: UserId,
  track: SessionRow['track'],
  most: number,
): Promise<readonly string[]> {
  const heard = sql`exists (select 1 from events e where e.session_id = ${sessions}.id and e.type = 'microphone-turned')`;
  const rows = await orm
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.track, track), heard))
    .orderBy(asc(sessions.startedAt), asc(sessions.id))
    .limit(most);
  return rows.map(({ id }) => id);
}

/** What a user practised: how each exercise that they tried stands, by `pack/exercise`. */
export async function standings(orm: Orm, userId: UserId): Promise<ReadonlyMap<string, 'tried' | 'solved'>> {
  const rows = await orm
    .select({
      exercise: sql<string>`${sessions.pack} || '/' || ${sessions.exercise}`,
      solved: sql<boolean>`coalesce(bool_or(${sessions.bestVerdict} = 'AC'), false)`,
    })
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .groupBy(sessions.pack, sessions.exercise);
  return new Map(rows.map(({ exercise, solved }) => [exercise, solved ? 'solved' : 'tried']));
}
