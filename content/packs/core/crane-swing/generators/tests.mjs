// Hidden tests of "Cranes in the storm".

import { int, ints, times } from '../../../generate.mjs';

/** Falling heights with a wall of equal ones now and then. */
const falling = (random, length) => {
  let height = 1_000_000;
  return times(length, () => (height -= int(random, 0, 9)));
};

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [[[]]],
  single: () => [[[1]], [[1_000_000_000]]],
  small: () => [
    [[2, 1]],
    [[1, 2]],
    [[3, 1, 2]],
    [[3, 1, 2, 4, 9]],
    [[4, 3, 2, 1]],
    [[1, 2, 3, 4]],
    [[5, 1, 1, 5, 9]],
    [[2, 7, 1, 8, 2, 8]],
  ],
  duplicates: (random) => [
    [[4, 4]],
    [[4, 4, 4, 4]],
    [[4, 1, 4, 1, 4]],
    [[9, 3, 5, 3, 9, 3]],
    ...times(5, () => [ints(random, int(random, 5, 20), 1, 3)]),
  ],
  extremes: () => [
    [[1_000_000_000, 1, 1_000_000_000]],
    [[1, 1_000_000_000]],
    [[1_000_000_000, 999_999_999]],
    [times(60, (index) => 60 - index)],
  ],
  adversarial: (random) => [
    [[9, 1, 2, 3, 4, 10]],
    [[9, 4, 3, 2, 1, 10]],
    [[20, 5, 4, 3, 18, 2, 1, 19, 21]],
    [times(40, (index) => (index % 2 === 0 ? 100 - index : index))],
    ...times(4, () => [falling(random, int(random, 10, 40))]),
  ],
  random: (random) => times(20, () => [ints(random, int(random, 2, 40), 1, 60)]),
  large: (random) => [
    [times(100_000, (index) => 100_000 - index)],
    [falling(random, 100_000)],
    [ints(random, 100_000, 1, 1_000_000_000)],
  ],
};

export const oracle = (random, size) => [ints(random, size, 1, 5)];
