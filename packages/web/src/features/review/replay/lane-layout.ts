// Where the lanes of the timeline lie, and which mark is under a pointer.

import type { Level } from '@greenroom/core/signals';

import type { Lanes, Mark } from './lanes.ts';

/** A piece of evidence where it was seen. */
export interface Seen extends Mark {
  readonly level: Level;
}

export const laneNames = ['', 'Phases', 'Code', 'Runs', 'Chat', 'Scorecard'] as const;
/** Pixels of each lane, in the order of the names; the first is the scale. */
export const laneHeights = [22, 24, 40, 28, 34, 22] as const;
export const timelineHeight = laneHeights.reduce<number>((sum, height) => sum + height, 0);

const tops = laneHeights.map((_height, lane) =>
  laneHeights.slice(0, lane).reduce<number>((sum, height) => sum + height, 0),
);

export interface LaneBox {
  readonly top: number;
  readonly height: number;
  readonly middle: number;
}

function box(lane: number): LaneBox {
  const [top, height] = [tops[lane] ?? 0, laneHeights[lane] ?? 0];
  return { top, height, middle: top + height / 2 };
}

export const boxes = {
  scale: box(0),
  phases: box(1),
  code: box(2),
  runs: box(3),
  chat: box(4),
  seen: box(5),
} as const;

/** A place on the track, in pixels from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How near a pointer must come to a mark, in pixels. */
const REACH = 7;

/** The nearest mark in the lane under the pointer; null for none within reach. */
export function markNear(
  lanes: Lanes,
  seen: readonly Seen[],
  x: (at: number) => number,
  point: Point,
): Mark | null {
  const near = marksAt(lanes, seen, point.y)
    .map((mark) => ({ mark, distance: Math.abs(x(mark.at) - point.x) }))
    .filter(({ distance }) => distance <= REACH)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.mark ?? null;
}

/** What a label at the pointer says beside the time; null for nothing. */
export function markUnder(
  lanes: Lanes,
  seen: readonly Seen[],
  x: (at: number) => number,
  point: Point,
): string | null {
  const label = markNear(lanes, seen, x, point)?.label;
  return label === undefined ? null : label.length > 140 ? `${label.slice(0, 139)}…` : label;
}

function marksAt(lanes: Lanes, seen: readonly Seen[], y: number): readonly Mark[] {
  const within = ({ top, height }: LaneBox): boolean => y >= top && y < top + height;
  if (within(boxes.runs)) return [...lanes.attempts, ...lanes.tests];
  if (within(boxes.chat)) return lanes.talk;
  return within(boxes.seen) ? seen : [];
}
