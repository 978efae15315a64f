// Hidden tests of the change request: a ring of cranes.

import { int, ints, times } from '../../../../generate.mjs';

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [[[]]],
  single: () => [[[7]]],
  small: () => [[[2, 1]], [[1, 2]], [[3, 1, 2]], [[5, 4, 3, 2, 1]], [[1, 5, 2, 4]]],
  duplicates: (random) => [[[4, 4]], [[4, 1, 4]], [[9, 3, 9, 3]], ...times(5, () => [ints(random, int(random, 4, 16), 1, 3)])],
  adversarial: () => [[[2, 9, 8, 7, 1]], [[8, 9, 7, 6, 5]], [times(30, (index) => 30 - index)]],
  random: (random) => times(20, () => [ints(random, int(random, 2, 40), 1, 60)]),
  large: (random) => [[times(100_000, (index) => 100_000 - index)], [ints(random, 100_000, 1, 1_000_000_000)]],
  // The last crane is taller than all others, so nothing swings past it.
  regression: (random) => [[[]], [[7]], ...times(12, () => [[...ints(random, int(random, 2, 30), 1, 20), 21]])],
};

export const oracle = (random, size) => [ints(random, size, 1, 5)];
