// Hidden tests of "Batteries for the festival".

import { int, times } from '../../../generate.mjs';

function chargers(random, count, latest, slowest) {
  return times(count, () => [int(random, 0, latest), int(random, 1, slowest)]);
}

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [
    [[], 0],
    [[], 1],
    [[], 1e9],
    [[[5, 10]], 0],
  ],
  single: () => [
    [[[0, 30]], 1],
    [[[12, 30]], 1],
    [[[12, 30]], 4],
    [[[7, 1]], 3],
  ],
  small: () => [
    [[[0, 10], [0, 15]], 3],
    [[[0, 10], [0, 15]], 4],
    [[[0, 3], [100, 1]], 40],
    [[[0, 3], [0, 4], [100, 1]], 8],
    [[[50, 5], [20, 40], [0, 100]], 6],
    [[[0, 7], [0, 7], [3, 2]], 2],
    [[[9, 4], [2, 60]], 1],
    [[[30, 2], [31, 3]], 2],
  ],
  duplicates: () => [
    [[[0, 10], [0, 10], [0, 10]], 3],
    [[[0, 10], [0, 10], [0, 10]], 4],
    [[[5, 6], [5, 6]], 7],
  ],
  extremes: () => [
    [[[1e6, 1e6]], 1],
    [[[1e6, 1], [0, 1e6]], 2],
    [[[0, 1]], 100_000],
    [[[1e6, 1e6]], 1e9],
    [[[0, 1e6], [1e6, 1]], 1e9],
    [[[3, 7], [1e6, 1e6]], 0],
  ],
  adversarial: () => [
    [[[0, 100], [99, 1]], 2],
    [[[0, 100], [0, 99], [0, 98]], 3],
    [times(10, (index) => [index, 20 - index]), 25],
    [times(12, () => [0, 12]), 11],
    [[[1000, 1], [0, 900], [0, 800]], 3],
  ],
  random: (random) =>
    times(18, (index) => [chargers(random, int(random, 1, 6), 10 * index, 5 + index), int(random, 1, 40)]),
  large: (random) => [
    [chargers(random, 10_000, 1e6, 1e6), 1e9],
    [[...chargers(random, 9999, 1e6, 1e6), [0, 1]], 1e9],
    [times(10_000, (index) => [1e6 - index, 1e6 - 7 * index]), 1e9],
  ],
};

export const isValid = ([list]) => {
  const wrong = list.find(([on, minutes, ...more]) => !(on >= 0 && minutes >= 1 && more.length === 0));
  return wrong === undefined ? true : `[${wrong}] is not a charger`;
};
export const oracle = (random, size) => [chargers(random, int(random, 0, Math.ceil(size / 2)), 6, 5), int(random, 0, size)];
