// Growing inputs of "Support desk".

import { shuffle, times } from '../../../generate.mjs';

export const worst = {
  'all at once, one agent': ({ n }, random) => [shuffle(random, times(n, (index) => [0, index + 1, 5])), 1],
  'one after the other, mixed': ({ n }, random) => [
    shuffle(random, times(n, (index) => [index, (index * 7) % 1000, 3])),
    2,
  ],
  'as many agents as tickets': ({ n }, random) => [shuffle(random, times(n, (index) => [index, 1, n])), n],
};
