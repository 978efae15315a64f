// Hidden tests of the change request: finding a menu lets it live on.

import { int, times } from '../../../../generate.mjs';
import { calls, isValid as inOrder } from '../../generators/tests.mjs';

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  small: () => [
    [[1, 5], [['store', 1, 9, 0], ['find', 1, 4], ['find', 1, 8], ['count', 12], ['find', 1, 13]]],
    [[2, 5], [['store', 1, 9, 0], ['store', 2, 9, 1], ['find', 1, 4], ['count', 6], ['find', 2, 6], ['find', 1, 8], ['count', 13]]],
  ],
  adversarial: (random) => [[[3, 12], calls(random, 80, { restaurants: 5, step: 4 })]],
  random: (random) =>
    times(16, (index) => [
      [int(random, 1, 4), int(random, 3, 15)],
      calls(random, int(random, 10, 40), { restaurants: 2 + (index % 4), step: int(random, 1, 4) }),
    ]),
  large: (random) => [[[20_000, 200_000], calls(random, 50_000, { restaurants: 30_000, step: 10 })]],
  regression: (random) => [
    [[2, 10], []],
    [[2, 10], [['find', 1, 0], ['store', 1, 5, 1], ['store', 2, 6, 2], ['store', 3, 7, 3], ['find', 1, 4], ['count', 4], ['count', 12], ['count', 13]]],
    ...times(8, () => [[int(random, 1, 4), 1_000_000], calls(random, 30, { restaurants: 6, step: 4 })]),
  ],
};

export const isValid = inOrder;

export const oracle = (random, size) => [
  [int(random, 1, 3), int(random, 1, 8)],
  calls(random, 2 * size, { restaurants: 1 + Math.ceil(size / 2), step: 3 }),
];
