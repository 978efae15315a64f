// Hidden tests of the change request of pair-with-sum: neighbours no longer count.

import { int, ints, times } from '../../../../generate.mjs';

/** Two items that fit, with something that fits nothing between them, so that neighbours play no part. */
const apart = (random) => {
  const price = int(random, 1, 400);
  return [[price, ...ints(random, int(random, 1, 6), 2000, 3000), 1000 - price], 1000];
};

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [[[], 0]],
  small: () => [
    [[1, 2], 3],
    [[1, 5, 2], 3],
    [[4, 5, 4], 9],
    [[4, 5, 1, 4], 9],
    [[5, 4, 4, 5], 9],
  ],
  duplicates: () => [
    [[5, 5], 10],
    [[5, 5, 5], 10],
    [[0, 0, 0, 0], 0],
    [[3, 3, 7, 3], 10],
  ],
  random: (random) => times(20, () => [ints(random, int(random, 2, 12), -5, 5), int(random, -6, 6)]),
  large: (random) => [[[...times(99_998, () => 4), 5, 4], 9], [ints(random, 100_000, 1, 1000).map((half) => half * 2), 1]],
  regression: (random) => [[[], 7], [[5], 10], [[3, 9, 4], 7], ...times(10, () => apart(random))],
};

export const oracle = (random, size) => [ints(random, int(random, 0, size), -4, 4), int(random, -8, 8)];
