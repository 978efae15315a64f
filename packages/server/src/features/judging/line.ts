// The line before the judges: who goes first, and when it is too long.

import { fail, ok, type Result } from '@greenroom/core/base';
import type { UserId } from '@greenroom/core/identity';
import type { Priority } from '@greenroom/core/judging';
import { sql } from 'drizzle-orm';

import type { NewJob, Queue } from '../../platform/jobs/queue.ts';
import type { Orm } from '../../platform/storage/database.ts';
import { judgements } from './tables.ts';

/** The job of a judgement carries only its id: all else may change, or go, while it waits. */
export interface JudgingJob {
  readonly judgement: string;
}

export type JudgingQueue = Queue<JudgingJob>;

export interface NewJudgement {
  /** Unique; asked for twice under one id, it is judged once. */
  readonly id: string;
  readonly userId: UserId;
  readonly origin:
    | { readonly kind: 'session'; readonly session: string }
    | { readonly kind: 'submission'; readonly submission: string };
  /** JSON by which the origin finds its request again. */
  readonly body: string;
  readonly priority: Priority;
  readonly language: string;
  readonly content: string | null;
}

export interface LineLimits {
  /** Judgements that wait, of all users. */
  readonly waiting: number;
  /** Judgements that wait, of one user. */
  readonly waitingOfUser: number;
}

export const defaultLimits: LineLimits = { waiting: 10_000, waitingOfUser: 2_000 };

/** Part of each limit that a priority may fill: what is less urgent is refused while there is still room for the rest. */
const SHARE: Readonly<Record<Priority, number>> = { interactive: 1, submission: 0.8, bulk: 0.5 };

/** Refused: come back later. */
export interface Crowded {
  readonly kind: 'crowded';
  /** Whether it is the user's own limit. */
  readonly own: boolean;
  readonly waiting: number;
  readonly retryAfterSeconds: number;
}

/** As pg-boss numbers priorities: higher first. Each class has its own quarter of the 32-bit integers, downwards. */
const BASE: Readonly<Record<Priority, number>> = { interactive: 2 ** 30, submission: 0, bulk: -(2 ** 30) };
const LAST_TURN = 2 ** 30 - 1;

interface LineState {
  readonly waiting: number;
  readonly mine: number;
  /** The last turn that the user has. */
  readonly own: number;
  /** The turn that is being served. */
  readonly served: number;
}

/**
 * Puts judgements of one user and one priority at their place, all or none. Turns are those of self-clocked fair queueing
 * (S. J. Golestani, "A self-clocked fair queueing scheme for broadband applications", INFOCOM 1994), each job of equal
 * cost: a job's turn follows the user's own last one, or the one being served if that is later. So users take turns,
 * whoever was alone loses nothing, and nobody can save up.
 */
export async function enqueue(
  queue: JudgingQueue,
  transaction: Orm,
  { entries, limits }: { readonly entries: readonly NewJudgement[]; readonly limits: LineLimits },
): Promise<Result<null, Crowded>> {
  const [first] = entries;
  if (first === undefined) return ok(null);
  const state = await lineState(transaction, first);
  const crowded = isCrowded(state, entries.length, { priority: first.priority, limits });
  if (crowded !== null) return fail({ ...crowded, retryAfterSeconds: await retryAfter(transaction) });
  const start = Math.max(state.own, state.served);
  const jobs: NewJob<JudgingJob>[] = [];
  for (const [index, entry] of entries.entries()) {
    const turn = Math.min(LAST_TURN, start + 1 + index);
    const inserted = await transaction
      .insert(judgements)
      .values({ ...rowOf(entry), turn, tries: 0, queuedAt: sql`clock_timestamp()` })
      .onConflictDoNothing()
      .returning({ id: judgements.id });
    if (inserted.length === 0) continue;
    const priority = BASE[entry.priority] - turn;
    jobs.push({ key: entry.id, data: { judgement: entry.id }, priority, kind: entry.language });
  }
  await queue.add(transaction, jobs);
  return ok(null);
}

function rowOf({ origin, ...entry }: NewJudgement) {
  return {
    ...entry,
    origin: origin.kind,
    sessionId: origin.kind === 'session' ? origin.session : null,
    submissionId: origin.kind === 'submission' ? origin.submission : null,
  };
}

async function lineState(
  transaction: Orm,
  { userId, priority }: Pick<NewJudgement, 'userId' | 'priority'>,
): Promise<LineState> {
  const { rows } = await transaction.execute<Record<keyof LineState, string | number>>(sql`
    select
      count(*) filter (where started_at is null) as waiting,
      count(*) filter (where started_at is null and user_id = ${userId}) as mine,
      coalesce(max(turn) filter (where user_id = ${userId} and priority = ${priority}), 0) as own,
      coalesce(
        max(turn) filter (where started_at is not null and priority = ${priority}),
        min(turn) filter (where priority = ${priority}) - 1, 0) as served
    from judgements where finished_at is null`);
  const row = rows[0];
  if (row === undefined) throw new Error('An aggregate has one row');
  return {
    waiting: Number(row.waiting),
    mine: Number(row.mine),
    own: Number(row.own),
    served: Number(row.served),
  };
}

function isCrowded(
  state: LineState,
  count: number,
  { priority, limits }: { readonly priority: Priority; readonly limits: LineLimits },
): Pick<Crowded, 'kind' | 'own' | 'waiting'> | null {
  if (state.mine + count > limits.waitingOfUser * SHARE[priority]) {
    return { kind: 'crowded', own: true, waiting: state.mine };
  }
  if (state.waiting + count > limits.waiting * SHARE[priority]) {
    return { kind: 'crowded', own: false, waiting: state.waiting };
  }
  return null;
}

const RATE_OVER_SECONDS = 60;
const RETRY_SECONDS = { least: 2, most: 120 } as const;

/** Seconds until a tenth of what waits is done, at the speed of the last minute. */
async function retryAfter(orm: Orm): Promise<number> {
  const { rows } = await orm.execute<{ waiting: string | number; done: string | number }>(sql`
    select
      (select count(*) from judgements where finished_at is null and started_at is null) as waiting,
      (select count(*) from judgements
       where finished_at > clock_timestamp() - make_interval(secs => ${RATE_OVER_SECONDS})) as done`);
  const waiting = Number(rows[0]?.waiting ?? 0);
  const perSecond = Number(rows[0]?.done ?? 0) / RATE_OVER_SECONDS;
  const seconds = perSecond === 0 ? RETRY_SECONDS.most : waiting / 10 / perSecond;
  return Math.ceil(Math.min(RETRY_SECONDS.most, Math.max(RETRY_SECONDS.least, seconds)));
}
