import { emptySession, type SessionEvent, type SessionState } from '@greenroom/core/session';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { buildAxis, momentAt, positionOf, ticks } from './axis.ts';

const events = (...times: readonly number[]): readonly SessionEvent[] =>
  times.map((at, n) => ({ by: 'browser', n, at, type: 'said', text: 'x' }));

const timelines = fc
  .tuple(
    fc.array(fc.nat(200_000), { minLength: 1, maxLength: 20 }),
    fc.array(fc.tuple(fc.nat(200_000), fc.nat(50_000)), { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([times, pauses, skipIdle]) => {
    const ordered = times.toSorted((a, b) => a - b);
    let free = 0;
    const apart = pauses
      .toSorted(([a], [b]) => a - b)
      .flatMap(([from, length]) => {
        if (from < free) return [];
        free = from + length + 1;
        return [{ from, to: from + length }];
      });
    const state: SessionState = { ...emptySession, at: ordered.at(-1) ?? 0, pauses: apart };
    return buildAxis(events(...ordered), state, skipIdle);
  });

test('positions never fall, start at 0 and end at the length', () => {
  fc.assert(
    fc.property(timelines, fc.nat(250_000), fc.nat(250_000), (axis, a, b) => {
      expect(positionOf(axis, 0)).toBe(0);
      expect(positionOf(axis, Infinity)).toBe(axis.length);
      expect(positionOf(axis, Math.min(a, b))).toBeLessThanOrEqual(positionOf(axis, Math.max(a, b)));
    }),
  );
});

test('a position and its moment agree, and going on always gets further', () => {
  fc.assert(
    fc.property(timelines, fc.double({ min: 0, max: 1, noNaN: true }), (axis, share) => {
      const position = axis.length * share;
      const moment = momentAt(axis, position);
      expect(positionOf(axis, moment)).toBeCloseTo(position, 3);
      expect(moment).toBeGreaterThanOrEqual(position);
      expect(momentAt(axis, position + 1)).toBeGreaterThanOrEqual(moment);
    }),
  );
});

test('pauses are cut out, idle time only when it is skipped', () => {
  const state = { ...emptySession, pauses: [{ from: 10_000, to: 40_000 }] };
  const times = events(0, 10_000, 40_000, 100_000);
  expect(buildAxis(times, state, false)).toEqual({
    cuts: [{ from: 10_000, to: 40_000, kind: 'pause' }],
    end: 100_000,
    length: 70_000,
  });
  expect(buildAxis(times, state, true).cuts).toEqual([
    { from: 10_000, to: 40_000, kind: 'pause' },
    { from: 41_000, to: 99_000, kind: 'idle' },
  ]);
});

test('what comes after the end is left off', () => {
  const ended = { ...emptySession, ended: { at: 50_000, reason: 'finished' } as const };
  expect(buildAxis(events(0, 50_000, 900_000), ended, true).end).toBe(50_000);
});

test('ticks stand at whole steps of the clock; pauses do not count, cut idle time is jumped over', () => {
  const whole = { cuts: [], end: 600_000, length: 600_000 };
  expect(ticks(whole, 0.15).map(({ clock }) => clock)).toEqual([
    0, 120_000, 240_000, 360_000, 480_000, 600_000,
  ]);
  const paused = {
    cuts: [{ from: 60_000, to: 360_000, kind: 'pause' as const }],
    end: 600_000,
    length: 300_000,
  };
  expect(ticks(paused, 0.3)).toEqual([0, 120_000, 240_000].map((clock) => ({ position: clock, clock })));
  const idle = { ...paused, cuts: [{ from: 60_000, to: 360_000, kind: 'idle' as const }] };
  expect(ticks(idle, 0.3)).toEqual([
    { position: 0, clock: 0 },
    { position: 180_000, clock: 480_000 },
    { position: 300_000, clock: 600_000 },
  ]);
  expect(ticks({ cuts: [], end: 0, length: 0 }, 0.1)).toEqual([{ position: 0, clock: 0 }]);
});
