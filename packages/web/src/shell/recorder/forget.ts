// Lets go of everything that this browser keeps of one session.

import { openEventStore } from './open-store.ts';
import { keepTail } from './unload-tail.ts';

/** Forgets undelivered events, copies that were set aside, and the last tail of a deleted session. */
export async function forgetKeptEvents(session: string): Promise<void> {
  keepTail(session, []);
  const store = await openEventStore();
  await store.replace(session, []);
  for (const { id } of await store.loadAside(session)) await store.forgetAside(id);
}
