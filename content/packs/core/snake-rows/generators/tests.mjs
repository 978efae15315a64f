// Hidden tests of snake-rows.

import { int, ints, shuffle, times } from '../../../generate.mjs';

const SIZE = 50_000;
const NUMBER = 1_000_000_000;

const upTo = (count) => times(count, (index) => index + 1);

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [
    [[], 1],
    [[], 4],
  ],
  single: () => [
    [[8], 1],
    [[8], 2],
    [[-8], 50_000],
  ],
  small: () => [
    [upTo(2), 1],
    [upTo(2), 2],
    [upTo(3), 2],
    [upTo(4), 2],
    [upTo(5), 2],
    [upTo(5), 3],
    [upTo(6), 2],
    [upTo(6), 4],
    [upTo(7), 3],
    [upTo(8), 3],
    [upTo(8), 9],
    [upTo(12), 3],
  ],
  duplicates: (random) => [
    [[5, 5, 5, 5], 2],
    [[1, 1, 2, 1, 1, 2], 3],
    [[7, 0, 0, 7, 0, 7, 7], 2],
    ...times(5, () => [ints(random, int(random, 6, 20), 0, 2), int(random, 2, 5)]),
  ],
  extremes: (random) => [
    [[NUMBER, -NUMBER, 0, NUMBER], 2],
    [upTo(SIZE), 1],
    [upTo(SIZE), SIZE],
    [upTo(1000), 999],
    [upTo(1000), 500],
    [upTo(9), SIZE],
    [ints(random, SIZE, -NUMBER, NUMBER), 2],
  ],
  random: (random) =>
    times(20, () => [shuffle(random, upTo(int(random, 2, 30))), int(random, 1, 8)]),
  large: (random) => [
    [ints(random, SIZE, -NUMBER, NUMBER), 7],
    [ints(random, SIZE, -NUMBER, NUMBER), 1000],
    [ints(random, SIZE - 1, -NUMBER, NUMBER), 333],
  ],
};
export const oracle = (random, size) => [ints(random, size, 0, 9), int(random, 1, 5)];
