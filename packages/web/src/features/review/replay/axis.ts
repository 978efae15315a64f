// The time axis of a replay: the session's time with what nobody wants to sit through cut out.

import type { SessionEvent, SessionState } from '@greenroom/core/session';

/** A stretch that takes no room on the axis, in ms since the start. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly kind: 'pause' | 'idle';
}

/** Positions on it are ms of what is left; they grow with the time, and stand still over a cut. */
export interface Axis {
  readonly cuts: readonly Cut[];
  /** Moment of the last thing that is shown. */
  readonly end: number;
  /** Position of the end. */
  readonly length: number;
}

/** Nothing for longer than this is idle time. */
const IDLE = 10_000;
/** What is left of idle time before and after. */
const KEPT = 1_000;

/** Pauses are always cut out; with `skipIdle` the long gaps between events are, too. Notes after the end are left off. */
export function buildAxis(events: readonly SessionEvent[], state: SessionState, skipIdle: boolean): Axis {
  const end = state.ended?.at ?? events.at(-1)?.at ?? 0;
  const pauses = [...state.pauses, ...(state.pausedAt === null ? [] : [{ from: state.pausedAt, to: end }])]
    .filter(({ from, to }) => to > from && from < end)
    .map(({ from, to }): Cut => ({ from, to: Math.min(to, end), kind: 'pause' }));
  const idle = skipIdle ? idleCuts(events, end, pauses) : [];
  const cuts = [...pauses, ...idle].sort((a, b) => a.from - b.from);
  const gone = cuts.reduce((sum, { from, to }) => sum + to - from, 0);
  return { cuts, end, length: end - gone };
}

function idleCuts(events: readonly SessionEvent[], end: number, pauses: readonly Cut[]): readonly Cut[] {
  const cuts: Cut[] = [];
  let last = 0;
  for (const { at } of events) {
    if (at > end) break;
    const paused = pauses.some(({ from, to }) => from < at && to > last);
    if (at - last > IDLE && !paused) cuts.push({ from: last + KEPT, to: at - KEPT, kind: 'idle' });
    last = Math.max(last, at);
  }
  return cuts;
}

/** Where a moment stands on the axis. */
export function positionOf({ cuts, end }: Axis, at: number): number {
  const moment = Math.min(Math.max(0, at), end);
  return cuts.reduce((left, { from, to }) => left - Math.max(0, Math.min(moment, to) - from), moment);
}

/** The moment at a position; where a cut is, the moment after it. */
export function momentAt(axis: Axis, position: number): number {
  let moment = Math.min(Math.max(0, position), axis.length);
  for (const { from, to } of axis.cuts) {
    if (moment < from) break;
    moment += to - from;
  }
  return Math.min(moment, axis.end);
}

/** Steps for a scale's ticks, in ms. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200].map((s) => s * 1_000);

export interface Tick {
  readonly position: number;
  /** What the session's clock shows there. */
  readonly clock: number;
}

/**
 * A scale's ticks at whole steps of the session's clock, which only pauses stop. At least `room` is left between
 * them, as a share of the axis, 0–1; where idle time is cut out some are left off.
 */
export function ticks(axis: Axis, room: number): readonly Tick[] {
  const least = axis.length * room;
  const step = STEPS.find((each) => each >= least) ?? Math.max(1, least);
  const pauses = axis.cuts.filter(({ kind }) => kind === 'pause');
  const clockAxis = { ...axis, cuts: pauses, length: positionOf({ ...axis, cuts: pauses }, axis.end) };
  const placed: Tick[] = [];
  for (let clock = 0; clock <= clockAxis.length; clock += step) {
    const position = positionOf(axis, momentAt(clockAxis, clock));
    const last = placed.at(-1);
    if (last === undefined || position - last.position >= least) placed.push({ position, clock });
  }
  return placed;
}
