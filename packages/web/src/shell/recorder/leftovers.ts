// Events of sessions that are not open: a tab was closed before everything had arrived. Delivered at the next visit.

import type { EventStore } from './event-store.ts';
import { sendEvents } from './sender.ts';
import { readTail } from './unload-tail.ts';

/** Sends what is kept of every session that no tab has open. Stops quietly where the server cannot be reached. */
export async function deliverLeftovers(store: EventStore): Promise<void> {
  if (navigator.locks === undefined) return;
  for (const session of await store.sessions()) {
    await navigator.locks.request(`greenroom:session:${session}`, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await deliver(session, store);
    });
  }
}

async function deliver(session: string, store: EventStore): Promise<void> {
  // A tail waits for its session to be opened: it may overlap with what is stored.
  if (readTail(session).length > 0) return;
  for (;;) {
    const events = await store.load(session);
    if (events.length === 0) return;
    const outcome = await sendEvents(session, events);
    if (outcome.kind === 'refused' && outcome.refusal.kind === 'gone') return store.replace(session, []);
    if (outcome.kind !== 'acknowledged') return;
    await store.forget(session, outcome.acknowledged);
  }
}
