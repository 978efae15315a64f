// The order of a session's events: two numbered streams merged into one timeline.

import { eventKey, type SessionEvent, type Writer } from './event.ts';

const RANK: Readonly<Record<Writer, number>> = { server: 0, browser: 1 };

/**
 * Total order of events: by time, then server before browser, then by number. So `started` comes first of all;
 * a verdict is stamped at least 1 ms after the event that asked for it.
 */
export function compareEvents(a: SessionEvent, b: SessionEvent): number {
  return a.at - b.at || RANK[a.by] - RANK[b.by] || a.n - b.n;
}

/** All events once, in timeline order. Duplicates (same writer and number) collapse into the first. */
export function mergeEvents(...streams: readonly (readonly SessionEvent[])[]): SessionEvent[] {
  const byKey = new Map<string, SessionEvent>();
  for (const event of streams.flat()) {
    const key = eventKey(event);
    if (!byKey.has(key)) byKey.set(key, event);
  }
  return [...byKey.values()].sort(compareEvents);
}
