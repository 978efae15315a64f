// Growing inputs of "Settle invoices".

import { shuffle, times } from '../../../generate.mjs';

export const quantities = { n: { fixed: 16 }, m: { fixed: 16 } };

export const worst = {
  'every payment fits': ({ n, m }, random) => [
    shuffle(random, times(n, (index) => index)),
    shuffle(random, times(m, (index) => index)),
    0,
  ],
  'no payment fits': ({ n, m }, random) => [
    shuffle(random, times(n, (index) => 2 * index)),
    shuffle(random, times(m, (index) => 2 * index + 1)),
    0,
  ],
};
