// Hidden tests of the change request: less room below the invoice.

import { int, ints, times } from '../../../../generate.mjs';

const drawn = (random, most, spread, tolerance) => [ints(random, int(random, 1, most), -spread, spread), ints(random, int(random, 1, most), -spread, spread), tolerance];

/** Every payment is its invoice or above, and what belongs together is far from the rest. */
const generous = (random, count, tolerance) => {
  const starts = times(count, (index) => 1000 * index);
  return [starts, starts.map((start) => start + int(random, 0, 2 * tolerance)).toReversed(), tolerance];
};

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [[[], [], 5], [[100], [], 5]],
  single: () => [[[500], [498], 4], [[500], [497], 4], [[500], [498], 5], [[500], [497], 5], [[500], [504], 4], [[500], [499], 1], [[-20], [-21], 2]],
  small: () => [[[10, 20, 30], [9, 18, 27], 4], [[100, 104], [102, 103], 4], [[7, 7, 7], [6, 6, 9], 2], [[0, 3], [4, 1], 3]],
  random: (random) => times(24, (index) => drawn(random, 12, 30, index % 9)),
  large: (random) => [[ints(random, 100_000, 0, 5_000_000), ints(random, 100_000, 0, 5_000_000), 41]],
  regression: (random) => [[[], [100], 5], [[500], [505], 5], ...times(12, (index) => generous(random, 3 + index, 1 + index)), ...times(6, () => drawn(random, 12, 12, 0))],
};

export const oracle = (random, size) => {
  const few = Math.min(size, 6);
  return [ints(random, int(random, 0, few), -3, 9), ints(random, int(random, 0, few), -3, 9), int(random, 0, 6)];
};
