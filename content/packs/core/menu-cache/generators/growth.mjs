// Growing inputs of "Menu cache": more and more calls.

import { times } from '../../../generate.mjs';

const FAR = 1_000_000_000;

export const worst = {
  'every menu stays': ({ n }) => [[50_000, FAR], times(n, (index) => ['store', index + 1, 1, index])],
  'one leaves for each that comes': ({ n }) => [
    [Math.max(1, Math.floor(n / 4)), FAR],
    times(n, (index) => ['store', index + 1, 1, index]),
  ],
  'each becomes too old': ({ n }) => [
    [50_000, Math.max(1, Math.floor(n / 4))],
    times(n, (index) => (index % 2 === 0 ? ['store', index + 1, 1, index] : ['find', index, index])),
  ],
};
