// Growing inputs of "Door counter": more and more calls.

import { times } from '../../../generate.mjs';

export const worst = {
  'all of them recent': ({ n }) => [
    [1_000_000_000],
    times(n, (index) => (index % 2 === 0 ? ['enter', 1, index] : ['lately', index])),
  ],
  'all of them old at once': ({ n }) => [
    [Math.max(1, n - 1)],
    times(n, (index) => (index < n / 2 ? ['enter', 1, index] : ['lately', 2 * n])),
  ],
};
