// Finished sessions in short. Reading one replays its whole recording, so what was read is kept.

import { PRACTICE_VERSION, type Problem, readPractice, type SessionCode } from '@greenroom/core/coding';
import type { UserId } from '@greenroom/core/identity';
import type { Practice, SessionEvent } from '@greenroom/core/session';
import { inArray } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';

import type { Orm } from '../../platform/storage/database.ts';
import type { Catalogue } from './catalogue.ts';
import { codeOfSession } from './code.ts';

/** A finished session as the timelines know it. */
export interface Finished {
  readonly id: string;
  readonly track: 'coding' | 'behavioural';
  readonly pack: string;
  readonly exercise: string;
  readonly title: string;
  readonly endedAt: Date;
  /** How many events it has; late verdicts and notes add to it. */
  readonly events: number;
}

/** Reads a finished session of one kind. */
export interface PracticeReader {
  /** Changes whenever the same recording would read differently. */
  readonly version: string;
  readonly read: (finished: {
    readonly id: string;
    readonly title: string;
    readonly endedAt: number;
    readonly events: readonly SessionEvent[];
  }) => Practice | null | Promise<Practice | null>;
}

export interface PracticeContext {
  readonly orm: Orm;
  readonly catalogue: Catalogue;
  /** The reader of a session of another track; null for coding. */
  readonly elsewhere: (session: Finished) => PracticeReader | null;
  readonly finished: (userId: UserId) => Promise<readonly Finished[]>;
  readonly recording: (
    userId: UserId,
    session: string,
  ) => Promise<{ readonly events: readonly SessionEvent[] } | null>;
}

const table = pgTable('practices', {
  sessionId: text('session_id').primaryKey(),
  /** Changes whenever the session would read differently. */
  fingerprint: text().notNull(),
  /** JSON of core's `Practice`, or `null`. */
  body: text().notNull(),
});

/** Ids in one question; PostgreSQL takes 65,535 parameters. */
const IDS_AT_ONCE = 5_000;

/** All finished sessions of a user but those whose problem is gone, or whose recording cannot be replayed. */
export async function practices(context: PracticeContext, userId: UserId): Promise<readonly Practice[]> {
  const sessions = await context.finished(userId);
  const kept = await keptReadings(
    context.orm,
    sessions.map(({ id }) => id),
  );
  const read: (Practice | null)[] = [];
  // One after the other: a recording may hold a hundred thousand events.
  for (const session of sessions) {
    const reader = context.elsewhere(session) ?? (await problemReader(context, session));
    if (reader === null) continue;
    const fingerprint = `${reader.version} ${session.events}`;
    const before = kept.get(session.id);
    if (before?.fingerprint === fingerprint) {
      read.push(JSON.parse(before.body) as Practice | null);
      continue;
    }
    const recording = await context.recording(userId, session.id);
    if (recording === null) continue;
    const { id, title, endedAt } = session;
    const finished = { id, title, endedAt: endedAt.getTime(), events: recording.events };
    const practice = await reader.read(finished);
    await keep(context.orm, { sessionId: id, fingerprint, body: JSON.stringify(practice) });
    read.push(practice);
  }
  return read.filter((practice) => practice !== null);
}

async function problemReader(
  { catalogue }: PracticeContext,
  { pack, exercise }: Finished,
): Promise<PracticeReader | null> {
  const problem = await catalogue.find(pack, exercise);
  if (problem === null) return null;
  return {
    version: `${PRACTICE_VERSION} ${problem.revision}`,
    read: async (finished) =>
      readPractice(finished, problem, await readableCode(catalogue, problem, finished.events)),
  };
}

/** Null too for a recording that cannot be replayed: reading it says so. */
async function readableCode(
  catalogue: Catalogue,
  problem: Problem,
  events: readonly SessionEvent[],
): Promise<SessionCode | null> {
  try {
    return await codeOfSession(catalogue, problem, events);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

async function keptReadings(
  orm: Orm,
  ids: readonly string[],
): Promise<ReadonlyMap<string, typeof table.$inferSelect>> {
  const kept = new Map<string, typeof table.$inferSelect>();
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    const some = ids.slice(start, start + IDS_AT_ONCE);
    for (const row of await orm.select().from(table).where(inArray(table.sessionId, some))) {
      kept.set(row.sessionId, row);
    }
  }
  return kept;
}

/** Keeps a reading; where the session was deleted meanwhile, there is nothing to keep. */
async function keep(orm: Orm, row: typeof table.$inferInsert): Promise<void> {
  const { fingerprint, body } = row;
  try {
    await orm
      .insert(table)
      .values(row)
      .onConflictDoUpdate({ target: table.sessionId, set: { fingerprint, body } });
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error;
  }
}

function isForeignKeyViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === '23503') || isForeignKeyViolation(error.cause);
}
