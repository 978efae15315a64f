// The processes that judge: each says that it lives; what a dead one had is given to others.

import type { Isolation, Language } from '@greenroom/core/judging';
import { asc, eq, sql } from 'drizzle-orm';

import type { Log } from '../../platform/log.ts';
import type { Database, Orm } from '../../platform/storage/database.ts';
import { waitAgain } from './entry.ts';
import type { JudgingQueue } from './line.ts';
import { judgements, judgeWorkers } from './tables.ts';

/** How often a worker says that it lives, and after which silence it is dead. Where there is one process, it lives. */
const RHYTHM = {
  postgres: { beatMs: 2_000, leaseSeconds: 8 },
  pglite: { beatMs: 30_000, leaseSeconds: 120 },
} as const;

export type WorkerRow = typeof judgeWorkers.$inferSelect;

export interface WorkerFacts {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly Language[];
  readonly isolation: Isolation;
  readonly slots: number;
}

export interface Registration {
  /** Says at once that it takes no more jobs. */
  drain(): Promise<void>;
  /** Strikes the worker off. */
  leave(): Promise<void>;
}

interface RegistrationContext {
  readonly database: Database;
  readonly queue: JudgingQueue;
  readonly log: Log;
  /** Jobs in hand. */
  readonly running: () => number;
}

/** Enters a worker and keeps it alive in the list, and looks after the dead. */
export async function registerWorker(
  context: RegistrationContext,
  facts: WorkerFacts,
): Promise<Registration> {
  const { database, log } = context;
  const { beatMs, leaseSeconds } = RHYTHM[database.engine.kind];
  let draining = false;
  /** Beats in a row that reached the database. */
  let reached = 0;

  const write = async (): Promise<void> => {
    const state = {
      running: context.running(),
      memoryBytes: process.memoryUsage.rss(),
      draining,
      seenAt: sql`now()`,
    };
    const row = { ...facts, languages: facts.languages.join(','), process: process.pid, leaseSeconds };
    await database.orm
      .insert(judgeWorkers)
      .values({ ...row, ...state, startedAt: sql`now()` })
      .onConflictDoUpdate({ target: judgeWorkers.id, set: state });
  };

  const beat = async (): Promise<void> => {
    try {
      await write();
      reached += 1;
      // After an outage everybody is silent for a moment: nobody is declared dead before all had the time to speak.
      if (reached * beatMs > leaseSeconds * 1_000) await buryDead(context);
    } catch (error) {
      reached = 0;
      log.warn({ err: error }, 'no sign of life');
    }
  };

  await write();
  let beating: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    beating = beating.then(beat);
  }, beatMs);
  timer.unref();
  return {
    drain: async () => {
      draining = true;
      await write();
    },
    leave: async () => {
      clearInterval(timer);
      await beating;
      await database.orm.delete(judgeWorkers).where(eq(judgeWorkers.id, facts.id));
    },
  };
}

/** Strikes off whoever is silent for longer than its lease, and puts what it had back into the line. */
async function buryDead({ database, queue, log }: RegistrationContext): Promise<void> {
  await database.transaction(async (transaction) => {
    const dead = await transaction
      .delete(judgeWorkers)
      .where(sql`${judgeWorkers.seenAt} < now() - make_interval(secs => ${judgeWorkers.leaseSeconds})`)
      .returning({ id: judgeWorkers.id, name: judgeWorkers.name });
    for (const { id, name } of dead) {
      const left = await transaction
        .select({ id: judgements.id, tries: judgements.tries })
        .from(judgements)
        .where(
          sql`${judgements.worker} = ${id} and ${judgements.finishedAt} is null and ${judgements.startedAt} is not null`,
        );
      const tries = left.map((entry) => ({ id: queue.jobId(entry.id), retryCount: entry.tries }));
      await queue.release(transaction, tries);
      await waitAgain(transaction, { worker: id, ids: left.map((entry) => entry.id) });
      log.warn({ worker: name, jobs: left.length }, 'a worker died; its jobs wait again');
    }
  });
}

/** Workers that gave a sign of life within their lease, the oldest first. */
export function liveWorkers(orm: Orm): Promise<WorkerRow[]> {
  return orm
    .select()
    .from(judgeWorkers)
    .where(sql`${judgeWorkers.seenAt} >= now() - make_interval(secs => ${judgeWorkers.leaseSeconds})`)
    .orderBy(asc(judgeWorkers.startedAt), asc(judgeWorkers.id));
}
