import fc from 'fast-check';
import { expect, test } from 'vitest';

import { logScale, shortNumber } from './log-scale.ts';

const values = fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 1, maxLength: 30 });

test('every value lies on the axis, in order, and so do the ticks', () => {
  fc.assert(
    fc.property(values, (all) => {
      const { place, ticks } = logScale(all, 6);
      const places = all.toSorted((a, b) => a - b).map(place);
      expect(places.every((at) => at >= -1e-9 && at <= 1 + 1e-9)).toBe(true);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.every((tick) => place(tick) >= 0 && place(tick) <= 1 + 1e-9)).toBe(true);
    }),
  );
});

test('an empty axis is an axis', () => {
  expect(logScale([], 5).place(1)).toBe(0);
});

test('numbers are short', () => {
  expect([0, 7, 1_234, 56_700_000].map(shortNumber)).toEqual(['0', '7', '1.23k', '56.7M']);
});
