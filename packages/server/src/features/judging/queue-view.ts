// What the host of a server wants to see of the line: how long it is, who works, what went wrong.

import {
  type Isolation,
  type JudgeWorker,
  type Language,
  type QueueItem,
  type QueueView,
} from '@greenroom/core/judging';
import { and, asc, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';

import type { Orm } from '../../platform/storage/database.ts';
import type { Entry } from './entry.ts';
import { judgements } from './tables.ts';
import { liveWorkers, type WorkerRow } from './workers.ts';

const MOST_ACTIVE = 50;
const MOST_TROUBLES = 20;

export async function readQueue(orm: Orm, limit: number): Promise<QueueView> {
  const [workers, busy, groups, active, troubles, totals] = [
    await liveWorkers(orm),
    await readBusy(orm),
    await readGroups(orm),
    await readActive(orm),
    await readTroubles(orm),
    await readTotals(orm),
  ];
  const names = new Map(workers.map(({ id, name }) => [id, name]));
  const offered = new Set(workers.flatMap(({ languages }) => languages.split(',')));
  const waiting = groups.filter((group) => group.waiting > 0);
  return {
    ...totals,
    waiting: groups.reduce((sum, group) => sum + group.waiting, 0),
    running: groups.reduce((sum, group) => sum + group.running, 0),
    limit,
    groups,
    active: active.map((entry) => itemOf(entry, names)),
    troubles: troubles.map((entry) => itemOf(entry, names)),
    workers: workers.map((worker) => ({ ...workerOf(worker), running: busy.get(worker.id) ?? 0 })),
    stuck: [...new Set(waiting.map(({ language }) => language))].filter((language) => !offered.has(language)),
  };
}

/** How much each worker has in hand. */
async function readBusy(orm: Orm): Promise<ReadonlyMap<string, number>> {
  const rows = await orm
    .select({ worker: judgements.worker, running: sql<string>`count(*)` })
    .from(judgements)
    .where(and(isNull(judgements.finishedAt), isNotNull(judgements.startedAt)))
    .groupBy(judgements.worker);
  return new Map(rows.map(({ worker, running }) => [worker ?? '', Number(running)]));
}

async function readGroups(orm: Orm): Promise<QueueView['groups']> {
  const rows = await orm
    .select({
      priority: judgements.priority,
      language: judgements.language,
      waiting: sql<string>`count(*) filter (where ${judgements.startedAt} is null)`,
      running: sql<string>`count(*) filter (where ${judgements.startedAt} is not null)`,
    })
    .from(judgements)
    .where(isNull(judgements.finishedAt))
    .groupBy(judgements.priority, judgements.language)
    .orderBy(asc(judgements.priority), asc(judgements.language));
  return rows.map((row) => ({ ...row, waiting: Number(row.waiting), running: Number(row.running) }));
}

function readActive(orm: Orm): Promise<Entry[]> {
  return orm
    .select()
    .from(judgements)
    .where(and(isNull(judgements.finishedAt), isNotNull(judgements.startedAt)))
    .orderBy(asc(judgements.startedAt))
    .limit(MOST_ACTIVE);
}

function readTroubles(orm: Orm): Promise<Entry[]> {
  return orm
    .select()
    .from(judgements)
    .where(or(eq(judgements.outcome, 'IE'), sql`${judgements.tries} > 0`))
    .orderBy(desc(judgements.startedAt))
    .limit(MOST_TROUBLES);
}

async function readTotals(orm: Orm): Promise<Pick<QueueView, 'oldestQueuedAt' | 'finishedLastMinute'>> {
  const { rows } = await orm.execute<{ oldest: string | Date | null; finished: string | number }>(sql`
    select
      (select min(queued_at) from judgements where finished_at is null and started_at is null) as oldest,
      (select count(*) from judgements
       where finished_at > clock_timestamp() - interval '1 minute' and outcome <> 'cancelled') as finished`);
  const oldest = rows[0]?.oldest ?? null;
  return {
    oldestQueuedAt: oldest === null ? null : new Date(oldest).toISOString(),
    finishedLastMinute: Number(rows[0]?.finished ?? 0),
  };
}

function itemOf(entry: Entry, workers: ReadonlyMap<string, string>): QueueItem {
  const { id, priority, language, queuedAt, startedAt, finishedAt, worker, tries, outcome } = entry;
  return {
    id,
    priority,
    language,
    queuedAt: queuedAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
    worker: worker === null ? null : (workers.get(worker) ?? 'a worker that is gone'),
    earlierTries: tries,
    outcome,
  };
}

/** Languages and isolation were written by a worker of this version, or of another: what is unknown here is left out. */
function workerOf({
  languages,
  isolation,
  startedAt,
  seenAt,
  leaseSeconds: _lease,
  ...row
}: WorkerRow): JudgeWorker {
  return {
    ...row,
    languages: languages.split(',') as Language[],
    isolation: isolation as Isolation,
    startedAt: startedAt.toISOString(),
    seenAt: seenAt.toISOString(),
  };
}
