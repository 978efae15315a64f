import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { seededRandom } from '../base/index.ts';
import { compareRuntimes, LEAST_PAIRS, runtimeText, type TimedPair } from './runtime-comparison.ts';

const random = seededRandom('noise');
/** Between -1 and 1. */
const noise = (): number => 2 * random() - 1;
/** Repeats on a machine whose speed drifts and jumps. */
function repeats(count: number, factor: number, spread: number): readonly TimedPair[] {
  return Array.from({ length: count }, (_, index) => {
    const machine = 100 * (1 + index / 10) * (index % 5 === 0 ? 2 : 1);
    return { first: machine * (1 + spread * noise()), second: factor * machine * (1 + spread * noise()) };
  });
}

describe('which is faster', () => {
  test('a clear difference is told, whichever way', () => {
    expect(compareRuntimes(repeats(15, 1.5, 0.05)).result).toBe('first-faster');
    expect(compareRuntimes(repeats(15, 0.6, 0.05)).result).toBe('second-faster');
  });

  test('the same program is ranked against itself in at most one of twenty', () => {
    const runs = Array.from({ length: 2_000 }, () => compareRuntimes(repeats(15, 1, 0.1)));
    const ranked = runs.filter(({ result }) => result !== 'not-told-apart').length;
    expect(ranked / runs.length).toBeLessThan(0.05);
  });

  test('too few and too short say so', () => {
    expect(compareRuntimes(repeats(LEAST_PAIRS - 1, 3, 0)).result).toBe('too-few');
    expect(compareRuntimes([]).result).toBe('too-few');
    expect(compareRuntimes(Array.from({ length: 9 }, () => ({ first: 1, second: 5 }))).result).toBe(
      'too-short',
    );
  });

  test('turned round, it says the same', () => {
    const times = fc.record({
      first: fc.integer({ min: 1, max: 900 }),
      second: fc.integer({ min: 1, max: 900 }),
    });
    const turned = { 'first-faster': 'second-faster', 'second-faster': 'first-faster' } as const;
    fc.assert(
      fc.property(fc.array(times, { maxLength: 30 }), (pairs) => {
        const there = compareRuntimes(pairs);
        const back = compareRuntimes(pairs.map(({ first, second }) => ({ first: second, second: first })));
        const expected = there.result in turned ? turned[there.result as keyof typeof turned] : there.result;
        expect(back.result).toBe(expected);
        expect(back.ratio * there.ratio === 0 || back.interval.length === 2).toBe(true);
        expect(there.interval[0]).toBeLessThanOrEqual(there.interval[1]);
      }),
    );
  });

  test('coverage is that of the sign test', () => {
    expect(compareRuntimes(repeats(6, 1, 0)).coverage).toBeCloseTo(0.96875, 5);
    expect(compareRuntimes(repeats(15, 1, 0)).coverage).toBeCloseTo(0.9648, 4);
  });

  test('in words', () => {
    const names = ['a.py', 'b.py'] as const;
    expect(runtimeText(compareRuntimes(repeats(15, 2, 0)), names)).toBe(
      'a.py is faster: b.py takes 2.00 times as long (2.00 to 2.00 times, in 15 repeats that took turns).',
    );
  });
});
