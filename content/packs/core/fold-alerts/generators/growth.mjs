// Growing inputs of "Fold alerts".

import { times } from '../../../generate.mjs';

export const worst = {
  'all different': ({ n }) => [times(n, (index) => `alert ${'abcdefghij'[index % 10]}`), 2],
  'nested pairs': ({ n }) => {
    const half = times(Math.floor(n / 2), (index) => (index % 2 ? 'disk full' : 'no link'));
    return [[...half, ...half.toReversed()], 2];
  },
  'one text, large groups': ({ n }) => [times(n, () => 'disk full'), Math.max(2, Math.floor(n / 2) + 1)],
};
