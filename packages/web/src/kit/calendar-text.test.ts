import { addDays, daysBetween, weekday } from '@greenroom/core/plan';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { formatLeft, formatMinutes, monthOf, shiftMonth } from './calendar-text.ts';

const dates = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2026-01-01', days));

test('a month is whole weeks from Monday, holds all its days and none of the month after the next', () => {
  fc.assert(
    fc.property(dates, (date) => {
      const days = monthOf(date).flat();
      expect(days.length % 7).toBe(0);
      expect(weekday(days[0] ?? '')).toBe(0);
      expect(days).toContain(date);
      const last = addDays(shiftMonth(date, 1), -1);
      expect(days).toContain(last);
      expect(daysBetween(last, days.at(-1) ?? '')).toBeLessThan(7);
    }),
  );
});

test('months follow each other', () => {
  expect(shiftMonth('2026-12-31', 1)).toBe('2027-01-01');
  expect(shiftMonth('2026-03-31', -1)).toBe('2026-02-01');
  fc.assert(
    fc.property(dates, (date) => {
      expect(shiftMonth(shiftMonth(date, 1), -1)).toBe(`${date.slice(0, 7)}-01`);
    }),
  );
});

test('lengths and days that are left read well', () => {
  expect([45, 60, 150].map(formatMinutes)).toEqual(['45 min', '1 h', '2 h 30 min']);
  const left = ['2026-11-23', '2026-11-24', '2026-11-30'].map((date) => formatLeft('2026-11-23', date));
  expect(left).toEqual(['today', 'tomorrow', 'in 7 days']);
});
