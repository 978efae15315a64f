// The requests of the recorder: one session's events out, the whole session in.

import {
  MAX_BATCH,
  problemDetailsSchema,
  receiptSchema,
  type Session,
  type SessionEvent,
  sessionSchema,
} from '@greenroom/core/session';

import type { Outcome, Refusal } from './delivery.ts';
import { clockSkew } from './session-clock.ts';

const TIMEOUT_MS = 20_000;
/** Bytes of one request; a single larger event still goes alone. */
const MAX_REQUEST = 256 * 1024;
/** Browsers allow 64 KB in all requests that outlive their page. */
const MAX_LAST_REQUEST = 60 * 1024;

const eventsUrl = (session: string): string => `/api/sessions/${encodeURIComponent(session)}/events`;

/** The first events that fit one request, at least one. */
export function fitRequest(events: readonly SessionEvent[], maxBytes = MAX_REQUEST): readonly SessionEvent[] {
  let bytes = 0;
  const limit = Math.min(events.length, MAX_BATCH);
  for (let count = 0; count < limit; count += 1) {
    // Three bytes a character is the most that UTF-8 takes of a UTF-16 unit.
    bytes += JSON.stringify(events[count]).length * 3;
    if (bytes > maxBytes) return events.slice(0, Math.max(1, count));
  }
  return events.slice(0, limit);
}

/** Sends events; never rejects. */
export async function sendEvents(session: string, events: readonly SessionEvent[]): Promise<Outcome> {
  try {
    const response = await fetch(eventsUrl(session), {
      ...request(fitRequest(events)),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok) {
      const receipt = receiptSchema.parse(await response.json());
      return { kind: 'acknowledged', acknowledged: receipt.acknowledged };
    }
    return await readProblem(response);
  } catch {
    return { kind: 'unreachable' };
  }
}

/** Sends what fits while the page goes away. Nobody waits for the answer: what is kept is sent again next time. */
export function sendLast(session: string, events: readonly SessionEvent[]): void {
  const fitting = fitRequest(events, MAX_LAST_REQUEST);
  if (fitting.length === 0) return;
  void fetch(eventsUrl(session), { ...request(fitting), keepalive: true }).catch(() => undefined);
}

function request(events: readonly SessionEvent[]): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ events }),
  };
}

async function readProblem(response: Response): Promise<Outcome> {
  if (response.status >= 500 || response.status === 429 || response.status === 408) {
    return { kind: 'unreachable' };
  }
  const body: unknown = await response.json().catch(() => null);
  const parsed = problemDetailsSchema.safeParse(body);
  const detail = parsed.success ? parsed.data.detail : `The server answered ${response.status}.`;
  if (response.status === 409 && parsed.success && parsed.data.expected !== undefined) {
    return { kind: 'gap', expected: parsed.data.expected };
  }
  return { kind: 'refused', refusal: { kind: refusalKind(response.status, parsed.data?.type), detail } };
}

function refusalKind(status: number, type: string | undefined): Refusal['kind'] {
  if (status === 404 || status === 410) return 'gone';
  if (status !== 409) return 'refused';
  return type?.endsWith('ended') === true ? 'ended' : 'conflict';
}

export interface Loaded {
  readonly session: Session;
  /** How far the server's clock is ahead of ours, ms. */
  readonly skew: number;
}

/** A session could not be read; `status` is null when the server could not be reached. */
export class LoadFailed extends Error {
  override readonly name = 'LoadFailed';
  readonly status: number | null;

  constructor(status: number | null, message: string) {
    super(message);
    this.status = status;
  }
}

/** The whole session. Rejects with `LoadFailed`. */
export async function loadSession(session: string): Promise<Loaded> {
  const sentAt = Date.now();
  const url = `/api/sessions/${encodeURIComponent(session)}`;
  const response = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
    () => {
      throw new LoadFailed(null, 'Greenroom cannot be reached. Is it still running?');
    },
  );
  const skew = clockSkew(response.headers.get('date'), sentAt, Date.now());
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const problem = problemDetailsSchema.safeParse(body);
    throw new LoadFailed(
      response.status,
      problem.success ? problem.data.detail : `The server answered ${response.status}.`,
    );
  }
  return { session: sessionSchema.parse(body), skew };
}
