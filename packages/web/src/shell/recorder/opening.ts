// Opening a session: what the server has, joined with what this browser kept.

import {
  openOutbox,
  type Outbox,
  reconcile,
  type SessionEvent,
  sessionSchema,
  type SessionSummary,
} from '@greenroom/core/session';

import { request } from '../http.ts';
import { serverSkew } from '../server-time.ts';
import type { EventStore, SetAside } from './event-store.ts';
import { createSessionClock, type SessionClock } from './session-clock.ts';
import { keepTail, readTail } from './unload-tail.ts';

export interface Opened {
  readonly summary: SessionSummary;
  readonly events: readonly SessionEvent[];
  readonly outbox: Outbox;
  readonly clock: SessionClock;
  readonly setAside: readonly SetAside[];
}

/** Loads a session. Only the tab that writes may tidy what is kept. Rejects with an `ApiProblem`. */
export async function openSession(id: string, store: EventStore, writing: boolean): Promise<Opened> {
  const session = await request(`/api/sessions/${encodeURIComponent(id)}`, sessionSchema);
  const served = session.events.filter((event) => event.by === 'browser');
  const { waiting, stranded } = reconcile(await readKept(id, store), served);
  if (writing) {
    if (stranded.length > 0) await store.setAside(id, stranded);
    await store.replace(id, waiting);
    keepTail(id, []);
  }
  const clock = createSessionClock({
    startedAt: Date.parse(session.summary.startedAt),
    skew: serverSkew(),
    wall: () => Date.now(),
    steady: () => performance.now(),
  });
  return {
    summary: session.summary,
    events: [...session.events, ...waiting],
    outbox: openOutbox(session.acknowledged, served.at(-1)?.at ?? 0, waiting),
    clock,
    setAside: await store.loadAside(id),
  };
}

/** Kept events once each: from the store, and the ones that only the unload tail caught. */
async function readKept(id: string, store: EventStore): Promise<readonly SessionEvent[]> {
  const stored = await store.load(id);
  const numbers = new Set(stored.map((event) => event.n));
  return [...stored, ...readTail(id).filter((event) => !numbers.has(event.n))];
}
