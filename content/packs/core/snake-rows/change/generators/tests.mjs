// Hidden tests of the change request: rows that get longer.

import { int, ints, times } from '../../../../generate.mjs';

const upTo = (count) => times(count, (index) => index + 1);

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [[[], 1]],
  single: () => [[[8], 1], [[8], 3]],
  small: () => [[upTo(3), 1], [upTo(6), 1], [upTo(10), 1], [upTo(5), 2], [upTo(9), 2], [upTo(14), 2], [upTo(13), 3]],
  duplicates: (random) => times(4, () => [ints(random, int(random, 8, 30), 0, 2), int(random, 1, 4)]),
  random: (random) => times(20, () => [upTo(int(random, 4, 60)), int(random, 1, 6)]),
  large: (random) => [[ints(random, 50_000, -1e9, 1e9), 1], [ints(random, 50_000, -1e9, 1e9), 9000]],
  regression: (random) => [[[], 4], [upTo(4), 2], [upTo(7), 9], ...times(10, (index) => [upTo(int(random, 1, 2 * (index + 1))), index + 1])],
};

export const oracle = (random, size) => [ints(random, 2 * size, 0, 9), int(random, 1, 4)];
