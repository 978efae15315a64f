// Growing inputs of "On-call gaps".

import { shuffle, times } from '../../../generate.mjs';

export const worst = {
  'short shifts apart, mixed': ({ n }, random) => [
    shuffle(random, times(n, (index) => [4 * index, 4 * index + 2])),
    1,
    0,
    4 * n,
  ],
  'long shifts, mixed': ({ n }, random) => [shuffle(random, times(n, (index) => [index, 2 * n])), n, 0, 3 * n],
};
