// Checks what a sentence says about a change against its two ends.

import type { Direction } from './verb.ts';
import type { Unit } from './unit.ts';

/** Change from start to end in percent of the start, negative when it fell; null when the start is 0 or a result is not finite. */
export function percentChange(start: number, end: number): number | null {
  if (start === 0) return null;
  const change = ((end - start) / Math.abs(start)) * 100;
  return Number.isFinite(change) ? change : null;
}

/** A change in words or figures: `unit` is `%`, `x`, `pp` or `points`; a range has two ends. */
export interface StatedChange {
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  readonly direction: Direction | null;
  /** About, over, nearly: the figure is meant loosely. */
  readonly loose: boolean;
}

export type Verdict =
  | { readonly kind: 'right' }
  /** It is only true as percentage points. */
  | { readonly kind: 'points-not-percent'; readonly percent: number; readonly points: number }
  /** “up 300 %” where it became 300 % of what it was. */
  | { readonly kind: 'share-not-change'; readonly percent: number }
  | { readonly kind: 'wrong'; readonly percent: number; readonly expected: number; readonly unit: Unit }
  /** Nothing to compare with. */
  | { readonly kind: 'unchecked' };

/** Relative slack for a figure that is said to be rough. */
const LOOSE = 0.1;

/** `unit` is the unit of both ends. */
export function checkStated(start: number, end: number, unit: Unit | null, stated: StatedChange): Verdict {
  const percent = percentChange(start, end);
  if (percent === null) return { kind: 'unchecked' };
  switch (stated.unit) {
    case '%':
      return checkPercent({ start, end, percent, unit }, stated);
    case 'pp':
    case 'points':
      return checkSize(Math.abs(end - start), percent, stated);
    case 'x':
      return checkMultiple(start, end, stated);
    default:
      return stated.unit === unit ? checkSize(Math.abs(end - start), percent, stated) : { kind: 'unchecked' };
  }
}

function checkSize(size: number, percent: number, stated: StatedChange): Verdict {
  return fits(size, stated)
    ? { kind: 'right' }
    : { kind: 'wrong', percent, expected: size, unit: stated.unit };
}

interface Ends {
  readonly start: number;
  readonly end: number;
  readonly percent: number;
  readonly unit: Unit | null;
}

function checkPercent({ start, end, percent, unit }: Ends, stated: StatedChange): Verdict {
  const opposite = stated.direction !== null && percent !== 0 && percent > 0 !== (stated.direction === 'up');
  if (!opposite && fits(Math.abs(percent), stated)) return { kind: 'right' };
  const points = Math.abs(end - start);
  if (!opposite && unit === '%' && fits(points, stated))
    return { kind: 'points-not-percent', percent, points };
  const share = (end / start) * 100;
  if (!opposite && percent > 0 && fits(share, stated)) return { kind: 'share-not-change', percent };
  return { kind: 'wrong', percent, expected: Math.abs(percent), unit: '%' };
}

/** “Three times lower” and “3x” both compare the larger end with the smaller one. */
function checkMultiple(start: number, end: number, stated: StatedChange): Verdict {
  const percent = percentChange(start, end) ?? 0;
  if (start === 0 || end === 0) return { kind: 'unchecked' };
  const factor = Math.max(start / end, end / start);
  return fits(factor, stated) ? { kind: 'right' } : { kind: 'wrong', percent, expected: factor, unit: 'x' };
}

/** Right to the precision that was stated: 29 % covers 28.5 to 29.5. */
function fits(actual: number, stated: StatedChange): boolean {
  const slack =
    Math.max(halfUnit(stated.low), halfUnit(stated.high), stated.loose ? LOOSE * Math.abs(actual) : 0) + 1e-9;
  return actual >= stated.low - slack && actual <= stated.high + slack;
}

/** Half a unit of the last digit. */
function halfUnit(value: number): number {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return 0.5 * 10 ** -Math.min(decimals, 6);
}
