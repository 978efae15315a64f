// Hidden tests of the change request: short stretches are left out.

import { int, times } from '../../../../generate.mjs';

export { isValid } from '../../generators/tests.mjs';

function drawn(random, count, [latest, longest, needed]) {
  const shifts = times(count, () => int(random, 0, latest)).map((from) => [from, from + int(random, 0, longest)]);
  const begin = int(random, 0, Math.floor(latest / 4));
  return [shifts, needed, begin, int(random, begin, latest + longest)];
}

/** The same plan with every time twenty times as late: no stretch is short. */
const slow = ([shifts, needed, begin, end]) => [shifts.map(([from, to]) => [20 * from, 20 * to]), needed, 20 * begin, 20 * end];

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [[[], 1, 0, 14], [[], 1, 0, 15], [[], 1, 40, 40]],
  single: () => [[[[10, 20]], 1, 0, 35], [[[10, 20]], 1, 0, 34], [[[15, 20]], 1, 0, 34]],
  small: () => [
    [[[0, 40], [50, 60], [80, 90]], 1, 0, 100],
    [[[0, 100], [10, 20], [40, 50], [66, 100]], 2, 0, 100],
    [[[0, 100], [7, 100]], 3, 0, 100],
  ],
  adversarial: () => [[[[0, 7], [7, 100]], 2, 0, 100], [[[0, 30], [8, 22]], 2, 0, 30], [[[8, 22], [0, 8]], 2, 0, 22]],
  random: (random) => times(24, (index) => drawn(random, 2 + index, [150 + index, 40, 1 + (index % 4)])),
  large: (random) => [drawn(random, 80_000, [9_000_000, 1000, 8])],
  regression: (random) => times(20, (index) => slow(drawn(random, 2 + index, [40 + index, 15, 1 + (index % 4)]))),
};

export const oracle = (random, size) => drawn(random, size, [60, 30, int(random, 1, 3)]);
