// Growing inputs of "Pair with sum": no pair, so that everything must be looked at.

import { distinctInts } from '../../../generate.mjs';

export const worst = {
  'no pair, mixed': ({ n }, random) => [distinctInts(random, n, 1, 4 * n), 0],
  'no pair, rising': ({ n }) => [Array.from({ length: n }, (_, index) => 2 * index + 2), 1],
};
