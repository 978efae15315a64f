// Hidden tests of pair-with-sum.

import { distinctInts, int, ints, pick, shuffle, times } from '../../../generate.mjs';

const LIMIT = 1_000_000_000;

/** Even prices and an odd target: no two of them fit. */
const evens = (random, length) => ints(random, length, -LIMIT / 2, LIMIT / 2).map((half) => half * 2);

/** Two positions of the list are made to fit. */
function withPair(random, nums) {
  const [one, other] = distinctInts(random, 2, 0, nums.length - 1);
  return [nums, nums[one] + nums[other]];
}

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [
    [[], 0],
    [[], 7],
  ],
  single: () => [
    [[5], 5],
    [[5], 10],
    [[0], 0],
    [[-4], -8],
  ],
  small: () => [
    [[1, 2], 3],
    [[1, 2], 4],
    [[0, 9, 4], 9],
    [[3, 2, 4], 6],
    [[-5, 12, -7, 3], -12],
    [[10, -10], 0],
    [[6, 1, 2, 5], 7],
    [[0, 4, 0], 4],
  ],
  duplicates: (random) => [
    [[5, 5], 10],
    [[5, 1, 5], 10],
    [[0, 0, 0], 0],
    [[4, 4, 6], 10],
    [[3, 3, 3, 7], 10],
    [[2, 6, 2, 6], 8],
    [[8, 1, 8, 1, 1], 3],
    ...times(6, () => withPair(random, ints(random, int(random, 6, 20), -3, 3))),
  ],
  extremes: () => [
    [[LIMIT, LIMIT], 2 * LIMIT],
    [[-LIMIT, -LIMIT], -2 * LIMIT],
    [[LIMIT, 0, -LIMIT], 0],
    [[LIMIT, 1, 3 - LIMIT], 3],
    [[LIMIT, LIMIT - 1, 1], 2 * LIMIT],
  ],
  adversarial: (random) => [
    // The pair that starts first is not the one that is complete first.
    [[1, 4, 5, 8], 9],
    [[2, 30, 40, 50, 60, 68], 70],
    [[7, 2, 3, 4, 5, 6, 0], 7],
    ...times(5, () => {
      const inner = int(random, 1, 400);
      const outer = int(random, 401, 800);
      return [[outer, inner, 1000 - inner, ...ints(random, 4, 2000, 3000), 1000 - outer], 1000];
    }),
    // Half of the target, once and then twice.
    [[9, 6, 8], 12],
    [[9, 6, 8, 6], 12],
  ],
  random: (random) =>
    times(20, () => {
      const nums = ints(random, int(random, 2, 30), -60, 60);
      return random() < 0.7 ? withPair(random, nums) : [nums, int(random, -130, 130)];
    }),
  large: (random) => {
    const none = evens(random, 100_000);
    const equal = [...times(99_999, () => 4), 5];
    const atTheEnd = evens(random, 99_999);
    return [
      [none, 1],
      [equal, 9],
      [[...atTheEnd, 777], pick(random, atTheEnd.slice(40_000, 60_000)) + 777],
      [shuffle(random, times(100_000, (index) => index)), 250_001],
    ];
  },
};
/** Few different prices, so that pairs, ties and equal prices are frequent. */
export const oracle = (random, size) => [ints(random, int(random, 0, size), -4, 4), int(random, -8, 8)];
