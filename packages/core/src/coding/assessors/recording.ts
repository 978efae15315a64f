// What an assessor reads: the exercise, the timeline in order, the state at its end, and the clock without pauses.

import {
  activeMs,
  type Attempt,
  eventKey,
  type EventOf,
  type EventType,
  mergeEvents,
  recorderOf,
  type SessionEvent,
  type SessionState,
} from '../../session/index.ts';
import type { AssessorName, Evidence } from '../../signals/index.ts';
import type { Problem } from '../problem.ts';
import type { SessionCode } from '../session-code.ts';
import { measuredVersions, type MeasuredVersion } from '../versions.ts';

export interface Recording {
  readonly problem: Problem;
  /** In timeline order, each once. */
  readonly events: readonly SessionEvent[];
  readonly state: SessionState;
  /** What was handed in, parsed; null where nothing was, or nothing could be parsed. */
  readonly code: SessionCode | null;
  /** Versions that were measured, oldest first; read once, when somebody asks. */
  readonly versions: () => readonly MeasuredVersion[];
}

/** One reader of recordings. Pure: what it did not see it says nothing about. */
export interface Assessor extends AssessorName {
  /** Name and version; the version rises whenever the same recording may read differently. */
  readonly id: string;
  readonly assess: (recording: Recording) => readonly Evidence[];
}

export const MINUTE = 60_000;

export function recordingOf(
  problem: Problem,
  events: readonly SessionEvent[],
  code: SessionCode | null = null,
): Recording {
  const { state } = recorderOf(events);
  let versions: readonly MeasuredVersion[] | null = null;
  return {
    problem,
    events: mergeEvents(events),
    state,
    code,
    versions: () => (versions ??= measuredVersions(problem, state)),
  };
}

export function eventsOf<Type extends EventType>(recording: Recording, type: Type): readonly EventOf<Type>[] {
  return recording.events.filter((event): event is EventOf<Type> => event.type === type);
}

/** Active milliseconds at a moment of the recording. */
export function clock(recording: Recording, at: number): number {
  return activeMs(recording.state, at);
}

/** Active milliseconds at the end, or at the last event so far. */
export function endClock(recording: Recording): number {
  return clock(recording, recording.state.ended?.at ?? recording.state.at);
}

/** Whether the candidate had their time: finished, or the time of a timed session is up. Walking away is neither. */
export function isOver(recording: Recording): boolean {
  const { ended, minutes } = recording.state;
  return ended?.reason === 'finished' || (minutes !== null && endClock(recording) >= minutes * MINUTE);
}

/** The event that closed the recording: the end, else the last one. */
export function lastEvent(recording: Recording): SessionEvent | undefined {
  return eventsOf(recording, 'ended')[0] ?? recording.events.at(-1);
}

/** Attempts that the judge answered, without its own faults, in the order of their verdicts. */
export function judged(attempts: readonly Attempt[]): readonly JudgedAttempt[] {
  return attempts
    .flatMap((attempt) => {
      const { verdict, judgedAt, answeredBy } = attempt;
      if (verdict === null || judgedAt === null || answeredBy === null || verdict.verdict === 'IE') return [];
      return [{ ...attempt, verdict, judgedAt, answeredBy }];
    })
    .sort((a, b) => a.judgedAt - b.judgedAt);
}

export type JudgedAttempt = Attempt & {
  readonly verdict: NonNullable<Attempt['verdict']>;
  readonly judgedAt: number;
  readonly answeredBy: string;
};

export function isAccepted(attempt: JudgedAttempt): boolean {
  return attempt.verdict.verdict === 'AC';
}

/** Runs and submissions together, in the order of their verdicts. */
export function judgedAttempts(recording: Recording): readonly JudgedAttempt[] {
  return judged([...recording.state.runs, ...recording.state.submissions]);
}

/** Events in timeline order as the keys that evidence cites; at least one is expected. */
export function keysOf(recording: Recording, cited: readonly (string | SessionEvent)[]): string[] {
  const wanted = new Set(cited.map((each) => (typeof each === 'string' ? each : eventKey(each))));
  return recording.events.map(eventKey).filter((key) => wanted.has(key));
}
