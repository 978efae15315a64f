import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Practice } from '../session/index.ts';
import { levels } from '../signals/index.ts';
import { type Prediction, selfCalibration, suretySteps, UNINFORMED } from './self-calibration.ts';

const practice = (seen: Practice['observations'][number]['level']): Practice => ({
  session: 'session-a',
  track: 'coding',
  exercise: 'core/pair-with-sum',
  title: 'Pair with sum',
  patterns: [],
  endedAt: 1_000,
  activeMs: 60_000,
  solve: null,
  observations: [
    { signal: 'correctness', level: seen, weight: 1, difficulty: 0, when: 1_000, session: 'session-a' },
  ],
});
const predicted = (changes: Partial<Prediction> = {}): Prediction => ({
  session: 'session-a',
  when: 1_100,
  sure: 0.8,
  levels: { correctness: 4 },
  ...changes,
});

test('a sure and right prediction scores near 0, a sure and wrong one near 2, no opinion three quarters', () => {
  expect(UNINFORMED).toBeCloseTo(0.75);
  const [right] = selfCalibration([predicted({ sure: 0.95 })], [practice(4)]);
  expect(right).toMatchObject({ exact: 1, signals: 1, bias: 0 });
  expect(right?.score).toBeCloseTo(0.05 ** 2 + 3 * (0.05 / 3) ** 2);
  const [wrong] = selfCalibration([predicted({ sure: 0.95 })], [practice(1)]);
  expect(wrong).toMatchObject({ exact: 0, bias: 3 });
  expect(wrong?.score).toBeCloseTo(0.95 ** 2 + (1 - 0.05 / 3) ** 2 + 2 * (0.05 / 3) ** 2);
});

test('what was not predicted, not observed, or belongs to no session is not scored', () => {
  expect(selfCalibration([predicted({ levels: {} })], [practice(4)])).toEqual([]);
  expect(selfCalibration([predicted({ levels: { closing: 2 } })], [practice(4)])).toEqual([]);
  expect(selfCalibration([predicted({ session: 'gone' })], [practice(4)])).toEqual([]);
});

test('honesty pays: saying how often one is really right scores best on average', () => {
  fc.assert(
    fc.property(fc.constantFrom(...suretySteps), fc.constantFrom(...suretySteps), (truth, said) => {
      const expectedScore = (sure: Prediction['sure']): number => {
        const scores = levels.map(
          (seen) => selfCalibration([predicted({ sure })], [practice(seen)])[0]?.score,
        );
        const chances = levels.map((seen) => (seen === 4 ? truth : (1 - truth) / 3));
        return chances.reduce((sum, chance, index) => sum + chance * (scores[index] ?? NaN), 0);
      };
      expect(expectedScore(truth)).toBeLessThanOrEqual(expectedScore(said) + 1e-12);
    }),
  );
});
