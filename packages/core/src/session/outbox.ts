// The browser's side of delivery: numbered events that wait until the server says that they are durable.

import type { EventBody, SessionEvent } from './event.ts';

export interface Outbox {
  /** Number of the next event to be written. */
  readonly next: number;
  /** Time of the last written event, ms since the start: time never runs backwards. */
  readonly lastAt: number;
  /** Written and not yet acknowledged, in order. */
  readonly waiting: readonly SessionEvent[];
}

/** An outbox for a session of which the server already holds the first `acknowledged` browser events. */
export function openOutbox(
  acknowledged: number,
  lastAt: number,
  stored: readonly SessionEvent[] = [],
): Outbox {
  const waiting = stored.filter((event) => event.n >= acknowledged).sort((a, b) => a.n - b.n);
  const last = waiting.at(-1);
  return {
    next: last === undefined ? acknowledged : last.n + 1,
    lastAt: Math.max(lastAt, last?.at ?? 0),
    waiting,
  };
}

/** Stamps a new event with the next number and a time that never falls. */
export function write(outbox: Outbox, body: EventBody, at: number): { outbox: Outbox; event: SessionEvent } {
  const stampedAt = Math.max(outbox.lastAt, Math.round(at));
  const event: SessionEvent = { by: 'browser', n: outbox.next, at: stampedAt, ...body };
  return {
    outbox: { next: outbox.next + 1, lastAt: stampedAt, waiting: [...outbox.waiting, event] },
    event,
  };
}

/** Forgets what the server holds: every event numbered below `acknowledged`. */
export function acknowledge(outbox: Outbox, acknowledged: number): Outbox {
  return { ...outbox, waiting: outbox.waiting.filter((event) => event.n >= acknowledged) };
}

/** The next events to send, in order, at most `limit`. */
export function batch(outbox: Outbox, limit = 500): readonly SessionEvent[] {
  return outbox.waiting.slice(0, limit);
}
