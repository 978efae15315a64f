// Growing inputs of "Kit on the belt".

import { int, times } from '../../../generate.mjs';

export const quantities = { n: { fixed: 16 }, k: { fixed: 16 } };

/** Names of one length in no order: each costs the same, and hash tables fill evenly. */
const part = (index) =>
  Array.from(String(10 ** 6 + ((index * 7919) % 10 ** 6)), (digit) => 'abcdefghij'[Number(digit)]).join('');

export const worst = {
  'parts again and again': ({ n, k }) => [times(n, (index) => part(index % k)), times(k, part)],
  'the last part is at the end': ({ n, k }) => [
    times(n, (index) => part(index === n - 1 ? k - 1 : index % Math.max(1, k - 1))),
    times(k, part),
  ],
};

export const typical = {
  'parts in random order': ({ n, k }, random) => [times(n, () => part(int(random, 0, k - 1))), times(k, part)],
};
