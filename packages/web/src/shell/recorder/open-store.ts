// Chooses where events are kept: the browser's database, or memory where there is none.

import type { EventStore } from './event-store.ts';
import { openIndexedDbStore } from './indexed-db-store.ts';
import { createMemoryStore } from './memory-store.ts';

let opened: Promise<EventStore> | null = null;

/** The one store of this page. */
export function openEventStore(): Promise<EventStore> {
  opened ??= openIndexedDbStore().catch(() => createMemoryStore());
  return opened;
}
