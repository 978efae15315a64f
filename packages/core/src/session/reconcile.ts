// After a reload: which of the events that a browser kept are still to be sent, and which can never be joined.

import { canonicalJson } from '../base/index.ts';
import type { SessionEvent } from './event.ts';

export interface Reconciled {
  /** To be sent: they continue what the server holds, without a hole. */
  readonly waiting: readonly SessionEvent[];
  /** Written on top of a past that the server does not have: to be shown to the candidate, never sent. */
  readonly stranded: readonly SessionEvent[];
}

/** Compares what was kept with the browser's events that the server holds, numbered 0, 1, 2, … */
export function reconcile(kept: readonly SessionEvent[], served: readonly SessionEvent[]): Reconciled {
  const ordered = [...kept].sort((a, b) => a.n - b.n);
  const ended = served.some((event) => event.type === 'ended');
  const twins = new Map(served.map((event) => [event.n, canonicalJson(event)]));
  const waiting: SessionEvent[] = [];
  for (const [index, event] of ordered.entries()) {
    const twin = twins.get(event.n);
    if (twin === canonicalJson(event)) continue;
    const continues = event.n === served.length + waiting.length && (!ended || event.type === 'noted');
    if (twin !== undefined || !continues) return { waiting, stranded: ordered.slice(index) };
    waiting.push(event);
  }
  return { waiting, stranded: [] };
}
