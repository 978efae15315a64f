import fc from 'fast-check';
import { expect, test } from 'vitest';

import { levels } from './level.ts';
import type { Observation } from './observation.ts';
import { levelProbability, readiness } from './readiness.ts';

const DAY = 86_400_000;
const NOW = 100 * DAY;

/** Observations of one session were made on one day. */
const observation = fc
  .record({
    signal: fc.constant('clarifying' as const),
    level: fc.constantFrom(...levels),
    weight: fc.constantFrom(0.25, 0.5, 1),
    difficulty: fc.constant(0),
    day: fc.integer({ min: 0, max: 99 }),
  })
  .map(({ day, ...rest }) => ({ ...rest, when: day * DAY, session: `day ${day}` }));
const observations = fc.array(observation, { maxLength: 12 });

function of(list: readonly Observation[], now = NOW) {
  const row = readiness(list, now).find(({ signal }) => signal === 'clarifying');
  if (row === undefined || !row.observed) throw new Error('expected an observed signal');
  return row;
}

const width = ([low, high]: readonly [number, number]): number => high - low;

test('without evidence every signal is not observed', () => {
  expect(readiness([], NOW).every(({ observed }) => !observed)).toBe(true);
  expect(readiness([], NOW)).toHaveLength(27);
});

test('the chances of the four levels add up to one for every skill', () => {
  for (const skill of [0.5, 1, 2.2, 3.7, 4.5]) {
    expect(levels.reduce((sum, level) => sum + levelProbability(skill, level, 0.5), 0)).toBeCloseTo(1, 12);
  }
});

test('one more strong yes never lowers a signal', () => {
  fc.assert(
    fc.property(observations, observation, (list, extra) => {
      fc.pre(list.length > 0);
      const better = of([...list, { ...extra, level: 4 }]);
      expect(better.level).toBeGreaterThanOrEqual(of(list).level - 1e-9);
    }),
  );
});

test('a better level in place of a worse one never lowers a signal', () => {
  fc.assert(
    fc.property(observations, observation, fc.constantFrom(...levels), (list, one, level) => {
      const [low, high] = [Math.min(one.level, level), Math.max(one.level, level)] as (typeof one.level)[];
      const worse = of([...list, { ...one, level: low ?? 1 }]);
      const better = of([...list, { ...one, level: high ?? 4 }]);
      expect(better.level).toBeGreaterThanOrEqual(worse.level - 1e-9);
    }),
  );
});

test('the order in which evidence is given does not matter, to the last bit', () => {
  fc.assert(
    fc.property(observations, (list) => {
      expect(readiness(list.toReversed(), NOW)).toEqual(readiness(list, NOW));
    }),
  );
});

test('the interval shrinks as the same evidence repeats, and grows as time passes', () => {
  fc.assert(
    fc.property(
      observation,
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 1, max: 300 }),
      (one, copies, days) => {
        const repeated = (count: number) =>
          Array.from({ length: count }, (_, index) => ({ ...one, session: `s${index}` }));
        const fewer = of(repeated(copies)).interval;
        const more = of(repeated(copies + 1)).interval;
        const later = of(repeated(copies), NOW + days * DAY).interval;
        expect(width(more)).toBeLessThanOrEqual(width(fewer) + 1e-9);
        expect(width(later)).toBeGreaterThanOrEqual(width(fewer) - 1e-9);
      },
    ),
  );
});

test('two pieces of evidence never look certain', () => {
  for (const level of levels) {
    const two = ['a', 'b'].map((session) => ({
      signal: 'clarifying' as const,
      level,
      weight: 1,
      difficulty: 0,
      when: NOW,
      session,
    }));
    expect(width(of(two).interval)).toBeGreaterThan(0.6);
  }
});

test('many observations of one session count as one', () => {
  const one = { signal: 'clarifying', level: 4, weight: 1, difficulty: 0, when: NOW, session: 'a' } as const;
  const many = Array.from({ length: 9 }, () => one);
  expect(of(many).level).toBeCloseTo(of([one]).level, 9);
  expect(width(of(many).interval)).toBeCloseTo(width(of([one]).interval), 9);
  expect(of(many).observations).toBe(9);
});

test('evidence from the future is left out', () => {
  const later = {
    signal: 'clarifying',
    level: 4,
    weight: 1,
    difficulty: 0,
    when: NOW + 1,
    session: 'a',
  } as const;
  expect(readiness([later], NOW).every(({ observed }) => !observed)).toBe(true);
});
