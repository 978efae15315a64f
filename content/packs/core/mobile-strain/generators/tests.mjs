// Hidden tests of mobile-strain.

import { chain, int, ints, times, tree } from '../../../generate.mjs';

const SIZE = 50_000;
const WEIGHT = 10_000;

/** A chain that turns at random. */
const windingChain = (random, values) => chain(values, () => (random() < 0.5 ? 'left' : 'right'));

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [[[]]],
  single: () => [[[5]], [[0]], [[-7]]],
  small: () => [
    [[1, 2]],
    [[1, null, 2]],
    [[1, 2, 3]],
    [[3, 8, 8]],
    [[0, 4, -4]],
    [[5, 1, 6, 2, null, null, 3]],
    [[5, 6, 1, 3, null, null, 2]],
    [[1, 2, null, 3, null, 4]],
    [[2, -1, null, 6, -3]],
  ],
  duplicates: (random) => [
    [[4, 4, 4]],
    [[4, 4, null, 4, null, 4]],
    [[0, 0, 0, 0]],
    [[1, 1, 1, 1, 1, 1, 1]],
    ...times(4, () => [tree(random, times(int(random, 5, 12), () => 3))]),
  ],
  extremes: (random) => [
    [[WEIGHT, WEIGHT, -WEIGHT]],
    [[-WEIGHT, -WEIGHT, -WEIGHT]],
    [chain(times(SIZE, () => WEIGHT), () => 'left')],
    [chain(times(SIZE, () => -WEIGHT), () => 'right')],
    [windingChain(random, ints(random, SIZE, -WEIGHT, WEIGHT))],
  ],
  random: (random) => [
    ...times(12, () => [tree(random, ints(random, int(random, 3, 20), -20, 20))]),
    ...times(6, () => [tree(random, ints(random, int(random, 3, 20), 1, 50))]),
    ...times(2, () => [windingChain(random, ints(random, int(random, 3, 12), -9, 9))]),
  ],
  large: (random) => [
    [tree(random, ints(random, SIZE, -WEIGHT, WEIGHT))],
    [tree(random, ints(random, SIZE, 1, WEIGHT))],
    [windingChain(random, ints(random, SIZE, 1, WEIGHT))],
  ],
};
export const oracle = (random, size) => [tree(random, ints(random, size, -4, 6))];
