// Hidden tests of "Gaps in the on-call plan".

import { int, shuffle, times } from '../../../generate.mjs';

function shift(random, latest, longest) {
  const from = int(random, 0, latest);
  return [from, from + int(random, 0, longest)];
}

function drawn(random, count, [latest, longest, needed]) {
  const begin = int(random, 0, Math.floor(latest / 4));
  return [times(count, () => shift(random, latest, longest)), needed, begin, int(random, begin, latest + longest)];
}

/** Shifts that follow each other without a gap, each covered by `people`. */
function relay(random, shifts, people) {
  let now = 0;
  return shuffle(
    random,
    times(shifts, () => {
      const from = now;
      now += int(random, 1, 20);
      return times(people, () => [from, now]);
    }).flat(),
  );
}

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [
    [[], 1, 0, 100],
    [[], 1, 40, 40],
    [[], 3, 5, 6],
    [[[0, 10]], 1, 5, 5],
    [[], 2, 0, 1000],
  ],
  single: () => [
    [[[10, 20]], 1, 0, 30],
    [[[10, 20]], 2, 0, 30],
    [[[0, 30]], 1, 0, 30],
    [[[10, 10]], 1, 0, 30],
    [[[0, 99]], 1, 40, 60],
  ],
  small: () => [
    [[[20, 30], [0, 10], [10, 20]], 1, 0, 30],
    [[[0, 50], [50, 100]], 1, 0, 100],
    [[[0, 40], [10, 20], [60, 90]], 1, 0, 100],
    [[[60, 90], [0, 40], [10, 20]], 2, 0, 100],
    [[[0, 10], [90, 100]], 1, 20, 80],
    [[[5, 50], [30, 120]], 1, 20, 100],
    [[[0, 100], [20, 40], [60, 80]], 2, 0, 100],
    [[[0, 100], [20, 40], [40, 60]], 3, 0, 100],
    [[[9, 20], [100, 300], [20, 90]], 1, 9, 300],
    [[[0, 30], [10, 40], [20, 50]], 2, 0, 50],
  ],
  duplicates: () => [
    [[[0, 60], [0, 60]], 2, 0, 60],
    [[[0, 60], [0, 60], [60, 90]], 2, 0, 90],
    [[[10, 20], [10, 20], [10, 20], [15, 20]], 3, 0, 30],
    [[[0, 20], [20, 40], [0, 20], [20, 40]], 2, 0, 40],
  ],
  extremes: () => [
    [[], 2, 0, 1e9],
    [[[0, 1e9]], 1, 0, 1e9],
    [[[0, 1], [999_999_999, 1e9]], 1, 0, 1e9],
    [[[3, 9], [1, 5]], 100_000, 0, 10],
    [[[1e9, 1e9], [0, 0]], 1, 0, 1e9],
    [[[7, 7], [7, 8]], 1, 6, 9],
  ],
  adversarial: (random) => [
    [relay(random, 12, 2), 2, 0, 60],
    [relay(random, 12, 2), 3, 10, 60],
    [[[0, 100], [10, 20], [30, 40], [50, 60]], 1, 0, 110],
    [[[0, 5], [5, 5], [5, 10], [10, 10], [12, 12]], 1, 0, 15],
    [[[80, 90], [70, 100], [0, 75], [20, 30]], 2, 10, 95],
  ],
  random: (random) => times(18, (index) => drawn(random, 2 + index, [40 + index, 15, 1 + (index % 4)])),
  large: (random) => [
    drawn(random, 80_000, [9_000_000, 1000, 8]),
    [relay(random, 40_000, 2), 2, 1000, 400_000],
    [times(80_000, (index) => [index, 160_000 - index]), 40_000, 0, 160_000],
    drawn(random, 80_000, [999_000_000, 20_000, 2]),
  ],
};

export const isValid = ([shifts, , begin, end]) => {
  if (begin > end) return 'the period ends before it begins';
  const wrong = shifts.find(([from, to, ...more]) => !(from <= to && more.length === 0));
  return wrong === undefined ? true : `[${wrong}] is not a shift`;
};
export const oracle = (random, size) => drawn(random, size, [12, 6, int(random, 1, 3)]);
