import { expect, test } from 'vitest';

import { createSessionClock } from './session-clock.ts';

function machine(now: number) {
  const time = { wall: now, steady: 5 };
  const clock = (startedAt: number, skew = 0) =>
    createSessionClock({ startedAt, skew, wall: () => time.wall, steady: () => time.steady });
  return { time, clock };
}

test('time goes on from the start over a reload', () => {
  const { time, clock } = machine(10_000);
  const before = clock(4_000);
  time.wall += 500;
  time.steady += 500;
  expect(before()).toBe(6_500);
  time.wall += 3_600_000;
  time.steady = 0;
  expect(clock(4_000)()).toBe(3_606_500);
});

test('a clock that is set back changes nothing, small drift neither', () => {
  const { time, clock } = machine(10_000);
  const at = clock(0);
  time.wall -= 3_600_000;
  time.steady += 40;
  expect(at()).toBe(10_040);
  time.wall += 3_600_000 + 1_500;
  expect(at()).toBe(10_040);
});

test('sleep is caught up with', () => {
  const { time, clock } = machine(10_000);
  const at = clock(0);
  time.wall += 600_000;
  time.steady += 10;
  expect(at()).toBe(610_000);
  time.steady += 10;
  time.wall += 10;
  expect(at()).toBe(610_010);
});

test('a start in the future counts from 0', () => {
  expect(machine(10_000).clock(11_000)()).toBe(0);
});
