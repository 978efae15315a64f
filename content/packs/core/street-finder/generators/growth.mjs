// Growing inputs of "Street finder": more and more calls, with names of one length.

import { times } from '../../../generate.mjs';

/** Names of six letters, all different. */
const name = (index) => `${100_000 + index}`.split('').map((digit) => 'abcdefghij'[digit]).join('');

export const worst = {
  'added, then suggested': ({ n }) => [
    [],
    times(n, (index) => (index < n / 2 ? ['add', name(index)] : ['suggest', index % 2 === 0 ? '' : 'b'])),
  ],
  'added, then chosen': ({ n }) => [
    [],
    times(n, (index) => (index < n / 2 ? ['add', name(index)] : ['choose', name(index - Math.ceil(n / 2))])),
  ],
};
