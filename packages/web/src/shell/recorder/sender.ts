// The recorder's requests: one session's events out, in pieces that fit.

import { MAX_BATCH, receiptSchema, type SessionEvent } from '@greenroom/core/session';

import { ApiProblem, request } from '../http.ts';
import type { Outcome, Refusal } from './delivery.ts';

const TIMEOUT_MS = 20_000;
/** Bytes of one request; a single larger event still goes alone. */
const MAX_REQUEST = 256 * 1024;
/** Browsers allow 64 KB in all requests that outlive their page. */
const MAX_LAST_REQUEST = 60 * 1024;

/** The first events that fit one request, at least one. */
export function fitRequest(events: readonly SessionEvent[], maxBytes = MAX_REQUEST): readonly SessionEvent[] {
  let bytes = 0;
  const limit = Math.min(events.length, MAX_BATCH);
  for (let count = 0; count < limit; count += 1) {
    // Three bytes a character is the most that UTF-8 takes for a UTF-16 unit.
    bytes += JSON.stringify(events[count]).length * 3;
    if (bytes > maxBytes) return events.slice(0, Math.max(1, count));
  }
  return events.slice(0, limit);
}

/** Sends events; never rejects. */
export async function sendEvents(session: string, events: readonly SessionEvent[]): Promise<Outcome> {
  try {
    const receipt = await post(session, fitRequest(events), { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return { kind: 'acknowledged', acknowledged: receipt.acknowledged };
  } catch (error) {
    return error instanceof ApiProblem ? outcomeOf(error) : { kind: 'unreachable' };
  }
}

/** Sends what fits while the page goes away. Nobody waits for the answer: what is kept is sent again next time. */
export function sendLast(session: string, events: readonly SessionEvent[]): void {
  const fitting = fitRequest(events, MAX_LAST_REQUEST);
  if (fitting.length > 0) void post(session, fitting, { keepalive: true }).catch(() => undefined);
}

function post(
  session: string,
  events: readonly SessionEvent[],
  how: { readonly signal?: AbortSignal; readonly keepalive?: boolean },
) {
  const path = `/api/sessions/${encodeURIComponent(session)}/events`;
  return request(path, receiptSchema, { method: 'POST', body: { events }, ...how });
}

const PASSING: ReadonlySet<number> = new Set([408, 425, 429]);

function outcomeOf(problem: ApiProblem): Outcome {
  const { kind, status, details, message } = problem;
  if (kind !== 'refused' || status >= 500 || PASSING.has(status)) return { kind: 'unreachable' };
  if (details?.expected !== undefined) return { kind: 'gap', expected: details.expected };
  return { kind: 'refused', refusal: { kind: refusalKind(status, details?.type ?? ''), detail: message } };
}

function refusalKind(status: number, type: string): Refusal['kind'] {
  if (status === 404 || status === 410) return 'gone';
  if (status !== 409) return 'refused';
  return type.endsWith('ended') ? 'ended' : 'conflict';
}
