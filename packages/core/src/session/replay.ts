// The state of a session at any moment of its past.

import type { SessionEvent } from './event.ts';
import { reduce } from './reduce.ts';
import { emptySession, type SessionState } from './state.ts';

/** The exact state at `t` ms: all events up to and including `t`, which must be in timeline order. */
export function replay(events: readonly SessionEvent[], t: number): SessionState {
  let state = emptySession;
  for (const event of events) {
    if (event.at > t) break;
    state = reduce(state, event);
  }
  return state;
}

/** States to start from, so that a scrubber need not fold from the beginning each time. */
export interface ReplayIndex {
  readonly events: readonly SessionEvent[];
  readonly checkpoints: readonly { readonly next: number; readonly state: SessionState }[];
}

/** Indexes events (in timeline order) with a checkpoint every `stride` events. */
export function indexReplay(events: readonly SessionEvent[], stride = 200): ReplayIndex {
  const checkpoints = [{ next: 0, state: emptySession }];
  let state = emptySession;
  events.forEach((event, index) => {
    state = reduce(state, event);
    if ((index + 1) % stride === 0) checkpoints.push({ next: index + 1, state });
  });
  return { events, checkpoints };
}

/** Same answer as `replay(index.events, t)`, folding at most one stride. */
export function seek(index: ReplayIndex, t: number): SessionState {
  const { events, checkpoints } = index;
  const start = checkpoints.findLast(({ next }) => next === 0 || (events[next - 1]?.at ?? Infinity) <= t);
  let state = start?.state ?? emptySession;
  for (let next = start?.next ?? 0; next < events.length; next += 1) {
    const event = events[next];
    if (event === undefined || event.at > t) break;
    state = reduce(state, event);
  }
  return state;
}
