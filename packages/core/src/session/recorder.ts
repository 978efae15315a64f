// A live session: the events so far and the state they fold to, kept in step.

import type { SessionEvent } from './event.ts';
import { reduce } from './reduce.ts';
import { emptySession, type SessionState } from './state.ts';
import { compareEvents, mergeEvents } from './timeline.ts';

export interface Recorder {
  /** In timeline order, without duplicates. */
  readonly events: readonly SessionEvent[];
  readonly state: SessionState;
}

export const emptyRecorder: Recorder = Object.freeze({ events: [], state: emptySession });

/** A recorder that holds these events, in whatever order they come. */
export function recorderOf(events: readonly SessionEvent[]): Recorder {
  const ordered = mergeEvents(events);
  return { events: ordered, state: ordered.reduce(reduce, emptySession) };
}

/**
 * Takes in one more event. Usually it is the newest and the state moves forward by one step; a verdict that
 * arrives late takes its place in time and the state is folded anew.
 */
export function record(recorder: Recorder, event: SessionEvent): Recorder {
  const last = recorder.events.at(-1);
  if (last === undefined || compareEvents(last, event) < 0) {
    return { events: [...recorder.events, event], state: reduce(recorder.state, event) };
  }
  return recorderOf([...recorder.events, event]);
}
