// A recording made ready to be looked at: its axis, lanes and moments, and the state at any moment.

import {
  activeMs,
  eventKey,
  indexReplay,
  recorderOf,
  seek,
  type SessionEvent,
  type SessionState,
} from '@greenroom/core/session';
import { useMemo } from 'react';

import { type Axis, buildAxis } from './axis.ts';
import { type Lanes, readLanes } from './lanes.ts';
import { keyMoments, type Moment } from './moments.ts';

export interface Recording {
  /** In timeline order. */
  readonly events: readonly SessionEvent[];
  /** How it ended, or stands now. */
  readonly final: SessionState;
  readonly axis: Axis;
  readonly lanes: Lanes;
  readonly moments: readonly Moment[];
  /** What the session's clock shows at a moment. */
  readonly clock: (at: number) => number;
  readonly eventOf: (key: string | null) => SessionEvent | undefined;
}

export function useRecording(sent: readonly SessionEvent[], skipIdle: boolean): Recording {
  const { events, state: final } = useMemo(() => recorderOf(sent), [sent]);
  const axis = useMemo(() => buildAxis(events, final, skipIdle), [events, final, skipIdle]);
  return useMemo(
    () => ({
      events,
      final,
      axis,
      lanes: readLanes(events, final, axis.end),
      moments: keyMoments(events, final),
      clock: (at) => activeMs(final, at),
      eventOf: (key) => events.find((event) => eventKey(event) === key),
    }),
    [events, final, axis],
  );
}

/** The newest event at a moment, its place on the timeline (−1 for none), and the state after it. */
export function useStateAt(
  events: readonly SessionEvent[],
  at: number,
): { readonly place: number; readonly current: SessionEvent | undefined; readonly state: SessionState } {
  const index = useMemo(() => indexReplay(events), [events]);
  const place = events.findLastIndex((event) => event.at <= at);
  const current = events[place];
  // Between two events nothing changes: the state is folded anew only when another one is reached.
  const reached = current?.at ?? -1;
  const state = useMemo(() => seek(index, reached), [index, reached]);
  return { place, current, state };
}
