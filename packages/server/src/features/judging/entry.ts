// One judgement in the line: who has it, how it ended.

import { and, eq, inArray, isNull, sql } from 'drizzle-orm';

import type { Orm } from '../../platform/storage/database.ts';
import { judgements } from './tables.ts';

export type Entry = typeof judgements.$inferSelect;

export interface StartedEntry {
  readonly entry: Entry;
  /** How long it waited. */
  readonly waitedMs: number;
}

/** Notes who judges; `null` when it is gone, was cancelled or has its verdict. */
export async function startEntry(
  orm: Orm,
  id: string,
  { worker, tries }: { readonly worker: string; readonly tries: number },
): Promise<StartedEntry | null> {
  const rows = await orm
    .update(judgements)
    .set({ worker, tries, startedAt: sql`clock_timestamp()` })
    .where(and(eq(judgements.id, id), isNull(judgements.finishedAt)))
    .returning();
  const entry = rows[0];
  if (entry === undefined) return null;
  return { entry, waitedMs: Math.max(0, (entry.startedAt?.getTime() ?? 0) - entry.queuedAt.getTime()) };
}

/** Milliseconds since it was asked for, by the database's clock: machines' own may differ. */
export async function elapsedMs(orm: Orm, id: string): Promise<number> {
  const rows = await orm
    .select({ ms: sql<string>`extract(epoch from clock_timestamp() - ${judgements.queuedAt}) * 1000` })
    .from(judgements)
    .where(eq(judgements.id, id));
  return Math.max(0, Number(rows[0]?.ms ?? 0));
}

/** Notes how it ended: a verdict's code, `cancelled`, or `gone`. What it was judged against is not needed any more. */
export async function finishEntry(transaction: Orm, id: string, outcome: string): Promise<void> {
  await transaction
    .update(judgements)
    .set({ finishedAt: sql`clock_timestamp()`, outcome, content: null })
    .where(and(eq(judgements.id, id), isNull(judgements.finishedAt)));
}

/** Puts what a worker had back into the line, at its old place; what others have by now is left alone. */
export async function waitAgain(
  transaction: Orm,
  { worker, ids }: { readonly worker: string; readonly ids: readonly string[] },
): Promise<void> {
  if (ids.length === 0) return;
  await transaction
    .update(judgements)
    .set({ startedAt: null, worker: null })
    .where(
      and(inArray(judgements.id, [...ids]), eq(judgements.worker, worker), isNull(judgements.finishedAt)),
    );
}
