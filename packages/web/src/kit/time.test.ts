// Times as people read them.

import { expect, test } from 'vitest';

import { formatAgo, formatClock, formatLength } from './time.ts';

const minutes = (count: number): number => count * 60_000;

test('a clock shows hours only when there are some', () => {
  expect(formatClock(0)).toBe('0:00');
  expect(formatClock(65_900)).toBe('1:05');
  expect(formatClock(minutes(62) + 9_000)).toBe('1:02:09');
  expect(formatClock(-61_000)).toBe('−1:01');
  expect(formatClock(-400)).toBe('0:00');
});

test('a length is rounded down to what matters', () => {
  expect(formatLength(59_999)).toBe('less than a minute');
  expect(formatLength(minutes(12.9))).toBe('12 min');
  expect(formatLength(minutes(125))).toBe('2 h 5 min');
  expect(formatLength(minutes(120))).toBe('2 h');
  expect(formatLength(minutes(60 * 24))).toBe('1 day');
  expect(formatLength(minutes(60 * 24 * 3.9))).toBe('3 days');
});

test('the past is told by nights, not by 24 hours', () => {
  const now = new Date(2026, 10, 22, 9, 0);
  expect(formatAgo(new Date(2026, 10, 22, 8, 59, 30), now)).toBe('just now');
  expect(formatAgo(new Date(2026, 10, 22, 0, 5), now)).toBe('8 h 55 min ago');
  expect(formatAgo(new Date(2026, 10, 21, 23, 50), now)).toBe('yesterday');
  expect(formatAgo(new Date(2026, 10, 21, 0, 0), now)).toBe('yesterday');
  expect(formatAgo(new Date(2026, 10, 20, 23, 59), now)).toBe('2 days ago');
  expect(formatAgo(new Date(2026, 10, 16, 12, 0), now)).toBe('6 days ago');
  expect(formatAgo(new Date(2026, 10, 1, 12, 0), now)).toContain('2026');
});

test('just after midnight the last hours stay hours', () => {
  const now = new Date(2026, 10, 22, 0, 20);
  expect(formatAgo(new Date(2026, 10, 21, 23, 40), now)).toBe('40 min ago');
});
