// Growing inputs of "Request quota": more and more calls.

import { times } from '../../../generate.mjs';

const FAR = 1_000_000_000;

export const worst = {
  'all of them recent': ({ n }) => [[100_000, FAR], times(n, (index) => ['allow', 'acme', index])],
  'refused again and again': ({ n }) => [
    [Math.max(1, Math.floor(n / 2)), FAR],
    times(n, (index) => [index % 2 === 0 ? 'allow' : 'retry_after', 'acme', index]),
  ],
  'a key for each': ({ n }) => [[3, FAR], times(n, (index) => ['allow', `key-${100_000 + index}`, index])],
};
