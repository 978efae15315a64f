// Taking in what a browser sends: checked, stored in order, acknowledged when it is durable.

import { fail, ok, type Result } from '@greenroom/core/base';
import type { UserId } from '@greenroom/core/identity';
import { type AppendProblem, type EventOf, newEvents, type SessionEvent } from '@greenroom/core/session';

import type { Database, Orm } from '../../platform/storage/database.ts';
import { appendEvents, eventsBetween, lockSession, streamHead } from './store.ts';

/** An event that asks the judge for something. */
export type JudgingRequest = EventOf<'run-requested'> | EventOf<'submission-requested'>;

/** An event that asks for a measurement or takes it back. */
export type MeasurementWish = EventOf<'measurement-requested'> | EventOf<'measurement-cancelled'>;

/** A session as the hooks need it. */
export interface SessionOwner {
  readonly userId: UserId;
  readonly id: string;
  readonly pack: string;
  readonly exercise: string;
}

export type DeliveryProblem =
  | AppendProblem
  | { readonly kind: 'unknown-session' }
  /** The line before the judge is too long. */
  | { readonly kind: 'crowded'; readonly own: boolean; readonly retryAfterSeconds: number }
  /** Only the server writes such an event. */
  | { readonly kind: 'not-yours'; readonly n: number; readonly type: SessionEvent['type'] };

export interface DeliveryHooks {
  /** Whether verdicts come from the browser, since the server has no sandbox. */
  browserJudges(): boolean;
  /** Queues what was asked for, in the same transaction, unless the line is too long. */
  requested(
    transaction: Orm,
    session: SessionOwner,
    request: JudgingRequest,
  ): Promise<Result<null, Extract<DeliveryProblem, { kind: 'crowded' }>>>;
  /** Queues a measurement or takes it back, in the same transaction. */
  measurement(transaction: Orm, session: SessionOwner, wish: MeasurementWish): Promise<void>;
  /** Hears of the end, in the same transaction. */
  ended(transaction: Orm, session: SessionOwner): Promise<void>;
}

/**
 * Stores the events that are new and returns how many of the browser's events are durable. Resending is harmless;
 * nothing is stored when anything is wrong.
 */
export async function deliver(
  database: Database,
  hooks: DeliveryHooks,
  session: { readonly userId: UserId; readonly id: string },
  sent: readonly SessionEvent[],
): Promise<Result<number, DeliveryProblem>> {
  try {
    return await database.transaction((transaction) => store(transaction, hooks, session, sent));
  } catch (error) {
    if (error instanceof RolledBack) return fail(error.problem);
    throw error;
  }
}

/** Leaves the transaction with nothing stored. */
class RolledBack extends Error {
  readonly problem: DeliveryProblem;

  constructor(problem: DeliveryProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

async function store(
  transaction: Orm,
  hooks: DeliveryHooks,
  session: { readonly userId: UserId; readonly id: string },
  sent: readonly SessionEvent[],
): Promise<Result<number, DeliveryProblem>> {
  const row = await lockSession(transaction, session.userId, session.id);
  if (row === null) return fail({ kind: 'unknown-session' });
  const head = await streamHead(transaction, row.id, 'browser');
  const repeated = await repeatedEvents(transaction, row.id, head.count, sent);
  const outcome = newEvents({ ...head, ended: row.endedAt !== null, repeated }, sent);
  if (!outcome.ok) return outcome;
  const foreign = outcome.value.find((event) => !mayWrite(event, hooks.browserJudges()));
  if (foreign !== undefined) return fail({ kind: 'not-yours', n: foreign.n, type: foreign.type });
  if (outcome.value.length > 0) await appendEvents(transaction, row, outcome.value);
  const { pack, exercise } = row;
  for (const event of outcome.value)
    await followUp(transaction, hooks, { ...session, pack, exercise }, event);
  return ok(head.count + outcome.value.length);
}

/** What a stored event sets off. */
async function followUp(
  transaction: Orm,
  hooks: DeliveryHooks,
  session: SessionOwner,
  event: SessionEvent,
): Promise<void> {
  const { type } = event;
  if (type === 'run-requested' || type === 'submission-requested') {
    const queued = await hooks.requested(transaction, session, event);
    if (!queued.ok) throw new RolledBack(queued.problem);
  } else if (type === 'measurement-requested' || type === 'measurement-cancelled') {
    await hooks.measurement(transaction, session, event);
  } else if (type === 'ended') await hooks.ended(transaction, session);
}

async function repeatedEvents(
  transaction: Orm,
  sessionId: string,
  count: number,
  sent: readonly SessionEvent[],
): Promise<ReadonlyMap<number, SessionEvent>> {
  const first = sent[0]?.n ?? count;
  if (first >= count) return new Map();
  const to = Math.min(count, first + sent.length);
  const stored = await eventsBetween(transaction, { sessionId, writer: 'browser' }, first, to);
  return new Map(stored.map((event) => [event.n, event]));
}

function mayWrite(event: SessionEvent, browserJudges: boolean): boolean {
  if (event.by !== 'browser' || event.type === 'started' || event.type === 'measured') return false;
  if (event.type !== 'run-finished' && event.type !== 'submission-judged') return true;
  return browserJudges && event.verdict.isolation === 'browser';
}
