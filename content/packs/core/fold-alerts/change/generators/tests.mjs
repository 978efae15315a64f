// Hidden tests of the change request: upper and lower case no longer matter.

import { int, pick, times } from '../../../../generate.mjs';

const drawn = (random, length, letters) => times(length, () => pick(random, letters));

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  single: () => [[['Disk full'], 1], [['Disk full'], 2]],
  small: () => [
    [['a', 'A'], 2],
    [['a', 'A', 'a', 'A', 'a'], 3],
    [['a', 'B', 'b', 'A', 'c'], 2],
    [['A', 'b', 'B', 'b', 'a', 'A'], 3],
    [['Disk full', 'disk Full', 'Disk Full', 'cpu hot'], 4],
  ],
  random: (random) => times(20, (index) => [drawn(random, int(random, 4, 30), index % 2 === 0 ? 'aA' : 'aAbB'), 2 + (index % 3)]),
  large: (random) => [[drawn(random, 200_000, 'aAbBcC'), 2], [drawn(random, 200_000, ['Link down', 'link down']), 150_000]],
  regression: (random) => [
    [[], 2],
    [['a', 'b', 'b', 'a'], 2],
    [['disk full', 'disk full', 'disk full', 'cpu hot'], 3],
    ...times(12, (index) => [drawn(random, int(random, 4, 30), 'abc'), 2 + (index % 3)]),
  ],
};

export const oracle = (random, size) => [drawn(random, int(random, 0, 2 * size), 'aAb'), int(random, 1, 4)];
