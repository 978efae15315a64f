// The server's answers on a timeline: each request gets one verdict, however often its job runs.

import type { Verdict } from '@greenroom/core/judging';
import type { UserId } from '@greenroom/core/identity';
import type { MeasurementKind, SessionEvent } from '@greenroom/core/session';

import type { Wakeups } from '../../platform/live/wakeups.ts';
import type { Orm } from '../../platform/storage/database.ts';
import type { JudgingRequest } from './delivery.ts';
import { appendEvents, findAttempt, findSession, lockSession, streamHead } from './store.ts';

export type AttemptKind = 'run' | 'submission';

/** Names one request to the judge. */
export interface AttemptRef {
  readonly userId: UserId;
  readonly sessionId: string;
  readonly kind: AttemptKind;
  readonly attempt: string;
}

/** Names what was measured, and the moment of the session that it was asked for, ms since the start. */
export interface MeasurementRef {
  readonly userId: UserId;
  readonly sessionId: string;
  readonly kind: MeasurementKind;
  readonly about: string;
  readonly askedAt: number;
}

export const sessionTopic = (sessionId: string): string => `session:${sessionId}`;

export interface OpenRequest {
  readonly request: JudgingRequest;
  readonly pack: string;
  readonly exercise: string;
}

/** The request and what it is about, unless its session was deleted or it has its verdict already. */
export async function openRequest(orm: Orm, ref: AttemptRef): Promise<OpenRequest | null> {
  const session = await findSession(orm, ref.userId, ref.sessionId);
  if (session === null || (await answer(orm, ref)) !== null) return null;
  const request = await findAttempt(orm, ref.sessionId, requestType(ref.kind), ref.attempt);
  if (request?.type !== 'run-requested' && request?.type !== 'submission-requested') return null;
  return { request, pack: session.pack, exercise: session.exercise };
}

/**
 * Writes the verdict on the timeline: `elapsedMs` (at least 1) after the request, and never before an earlier event
 * of the server. Does nothing when the session is gone or the request is answered.
 */
export async function recordVerdict(
  wakeups: Wakeups,
  transaction: Orm,
  ref: AttemptRef,
  { verdict, elapsedMs }: { readonly verdict: Verdict; readonly elapsedMs: number },
): Promise<void> {
  const session = await lockSession(transaction, ref.userId, ref.sessionId);
  if (session === null) return;
  const open = await openRequest(transaction, ref);
  if (open === null) return;
  const head = await streamHead(transaction, session.id, 'server');
  const at = Math.max(head.lastAt, open.request.at + Math.max(1, Math.round(elapsedMs)));
  await appendEvents(transaction, session, [verdictEvent(ref, head.count, at, verdict)]);
  await wakeups.wake(transaction, sessionTopic(session.id));
}

/**
 * Writes a measurement on the timeline: `elapsedMs` after the moment `askedAt`, and never before an earlier event of the
 * server. Does nothing when the session is gone.
 */
export async function recordMeasurement(
  wakeups: Wakeups,
  transaction: Orm,
  ref: MeasurementRef,
  { result, elapsedMs }: { readonly result: string; readonly elapsedMs: number },
): Promise<void> {
  const session = await lockSession(transaction, ref.userId, ref.sessionId);
  if (session === null) return;
  const head = await streamHead(transaction, session.id, 'server');
  const at = Math.max(head.lastAt, ref.askedAt + Math.max(1, Math.round(elapsedMs)));
  const { kind, about } = ref;
  const stamp = { by: 'server', n: head.count, at } as const;
  await appendEvents(transaction, session, [{ ...stamp, type: 'measured', kind, about, result }]);
  await wakeups.wake(transaction, sessionTopic(session.id));
}

function answer(orm: Orm, { sessionId, kind, attempt }: AttemptRef): Promise<SessionEvent | null> {
  return findAttempt(orm, sessionId, kind === 'run' ? 'run-finished' : 'submission-judged', attempt);
}

function requestType(kind: AttemptKind): JudgingRequest['type'] {
  return kind === 'run' ? 'run-requested' : 'submission-requested';
}

function verdictEvent(ref: AttemptRef, n: number, at: number, verdict: Verdict): SessionEvent {
  const stamp = { by: 'server', n, at } as const;
  return ref.kind === 'run'
    ? { ...stamp, type: 'run-finished', run: ref.attempt, verdict }
    : { ...stamp, type: 'submission-judged', submission: ref.attempt, verdict };
}
