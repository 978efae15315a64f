// Hidden tests of "Settle the invoices".

import { int, ints, pick, shuffle, sorted, times } from '../../../generate.mjs';

/** In each block, one payment must leave the invoice that is nearest to it to the other: the larger one, or the smaller. */
function greedyTraps(random, blocks) {
  const starts = sorted(times(blocks, (block) => 1000 * block + int(random, 0, 500)));
  return [
    shuffle(random, starts.flatMap((start) => [start, start + 10])),
    shuffle(random, starts.flatMap((start) => (random() < 0.5 ? [start + 6, start + 15] : [start - 5, start + 4]))),
    6,
  ];
}

function drawn(random, most, spread, tolerance) {
  const invoices = ints(random, int(random, 1, most), -spread, spread);
  const payments = ints(random, int(random, 1, most), -spread, spread);
  return [invoices, payments, tolerance];
}

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [
    [[], [], 5],
    [[100, 200], [], 5],
    [[], [100], 5],
  ],
  single: () => [
    [[500], [503], 5],
    [[500], [505], 5],
    [[500], [495], 5],
    [[500], [506], 5],
    [[-20], [-20], 0],
  ],
  small: () => [
    [[300, 100, 200], [201, 99, 302], 2],
    [[9, 100, 20], [100, 9, 20], 0],
    [[60, 50, 20, 10], [40, 10, 60, 50, 20], 0],
    [[1000, 2000, 3000], [999, 3001], 1],
    [[700, -700, 0], [-690, 10, 710], 10],
    [[10, 20, 30, 40], [35, 45], 6],
    [[5, 80], [100, 60, 3], 20],
    [[80, 5], [40, 200, 30], 20],
    [[400, 90, 10], [50, 95], 5],
  ],
  duplicates: (random) => [
    [[100, 100], [100], 0],
    [[100], [100, 100, 100], 3],
    [[250, 250, 250, 400], [250, 250, 400, 400], 0],
    ...times(3, () => {
      const amounts = ints(random, 3, 1, 30);
      return [times(10, () => pick(random, amounts)), times(10, () => pick(random, amounts)), int(random, 0, 6)];
    }),
  ],
  extremes: (random) => [
    [[-1e9, 1e9], [1e9, -1e9], 0],
    [[1e9], [-1e9], 1e9],
    [[-1e9, -1e9], [0, 0, 0], 1e9],
    [ints(random, 6, -1e9, 1e9), ints(random, 6, -1e9, 1e9), 1e9],
  ],
  adversarial: (random) => [
    [[10, 0], [15, 6], 6],
    [[10, 0], [4, -5], 6],
    ...times(4, () => greedyTraps(random, int(random, 2, 8))),
  ],
  random: (random) => times(16, (index) => drawn(random, 12, 40, index % 8)),
  large: (random) => [
    [ints(random, 100_000, 0, 5_000_000), ints(random, 100_000, 0, 5_000_000), 20],
    [ints(random, 100_000, -999_999, 999_999), ints(random, 100_000, -999_999, 999_999), 1],
    greedyTraps(random, 50_000),
  ],
};
export const oracle = (random, size) => {
  const few = Math.min(size, 6);
  return [ints(random, int(random, 0, few), -3, 9), ints(random, int(random, 0, few), -3, 9), int(random, 0, 4)];
};
