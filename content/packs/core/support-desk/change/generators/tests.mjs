// Hidden tests of the change request: who has waited for an hour goes first.

import { int, times } from '../../../../generate.mjs';

export { isValid } from '../../generators/tests.mjs';

function busy(random, count, [latest, priorities, longest]) {
  return times(count, () => [int(random, 0, latest), int(random, 1, priorities), int(random, 1, longest)]);
}

/** All work together takes less than an hour, so nobody waits that long. */
const calm = (random) => [busy(random, int(random, 3, 9), [40, 4, 6]), int(random, 1, 2)];

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [[[], 1]],
  single: () => [[[[37, 4, 90]], 1]],
  small: () => [
    [[[0, 1, 60], [1, 9, 5], [30, 1, 5]], 1],
    [[[0, 1, 90], [10, 8, 5], [5, 9, 5], [80, 1, 5]], 1],
    [[[0, 1, 200], [10, 8, 5], [10, 7, 5], [150, 1, 5]], 1],
    [[[0, 5, 61], [0, 5, 61], [1, 9, 70], [2, 8, 5], [50, 1, 5]], 2],
  ],
  duplicates: () => [[times(6, () => [0, 3, 25]), 1], [[[0, 1, 70], [3, 4, 5], [3, 4, 9], [3, 2, 1]], 1]],
  random: (random) => times(24, (index) => [busy(random, 4 + index, [60 + 9 * index, 4, 60]), int(random, 1, 3)]),
  large: (random) => [[busy(random, 50_000, [100_000, 1000, 60]), 10], [busy(random, 50_000, [100_000, 3, 480]), 130]],
  regression: (random) => [[[], 3], ...times(16, () => calm(random))],
};

export const oracle = (random, size) => [busy(random, size, [80, 3, 50]), int(random, 1, 2)];
