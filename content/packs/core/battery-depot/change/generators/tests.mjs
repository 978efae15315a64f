// Hidden tests of the change request: chargers rest.

import { int, times } from '../../../../generate.mjs';
import { isValid as isOriginal, tests as before } from '../../generators/tests.mjs';

function drawn(random, most, latest, slowest) {
  return times(int(random, 1, most), () => [int(random, 0, latest), int(random, 1, slowest)]);
}

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [[[], 0, 5], [[], 3, 5]],
  single: () => [[[[0, 10]], 1, 4], [[[0, 10]], 2, 4], [[[7, 3]], 5, 100], [[[7, 3]], 0, 100]],
  small: () => [
    [[[0, 10], [0, 15]], 3, 1],
    [[[0, 10], [0, 15]], 4, 6],
    [[[0, 3], [100, 1]], 40, 2],
    [[[50, 5], [20, 40], [0, 100]], 6, 10],
  ],
  extremes: () => [[[[1e6, 1e6]], 1e9, 1e6], [[[0, 1]], 1e9, 1e6], [[[0, 1], [1e6, 1]], 3, 1e6]],
  random: (random) => times(20, (index) => [drawn(random, 6, 10 * index, 5 + index), int(random, 0, 40), int(random, 0, 12)]),
  large: (random) => [[times(10_000, () => [int(random, 0, 1e6), int(random, 1, 1e6)]), 1e9, 1e6]],
  regression: (random) => [...before.small(random), ...before.random(random)].map((args) => [...args, 0]),
};

export const isValid = ([chargers]) => isOriginal([chargers]);

export const oracle = (random, size) => [size === 0 ? [] : drawn(random, Math.ceil(size / 2), 6, 5), int(random, 0, size), int(random, 0, 4)];
