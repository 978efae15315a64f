// Hidden tests of the change request: swivels.

import { chain, int, ints, times, tree } from '../../../../generate.mjs';

const upright = (values) => values.map((value) => (value === 0 ? 7 : value));

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [[[]]],
  single: () => [[[0]], [[0, 3]], [[0, null, -3]], [[3, 0]]],
  small: () => [[[0, 4, 1]], [[1, 0, 2, 5, 1]], [[0, 0, 0, 6]], [[2, 3, -3, 0, 1, 4]]],
  random: (random) => times(20, () => [tree(random, ints(random, int(random, 3, 20), -2, 2))]),
  large: (random) => [[tree(random, ints(random, 50_000, -3, 3))], [chain(times(50_000, (index) => index % 2), () => 'left')]],
  regression: (random) => [[[]], [[5]], [[1, 2]], ...times(12, () => [tree(random, upright(ints(random, int(random, 3, 20), -20, 20)))])],
};

export const oracle = (random, size) => [tree(random, ints(random, size, -2, 2))];
