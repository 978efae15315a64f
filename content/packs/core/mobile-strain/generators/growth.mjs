// Growing inputs of "Mobile strain": from a full tree to a chain.

import { times } from '../../../generate.mjs';

/** In a chain the mobile is as high as it has ornaments. */
export const quantities = { n: { with: ['h'], most: 8192 } };

export const worst = {
  'a chain to the left': ({ n }) => [times(2 * n - 1, (index) => (index % 2 === 0 && index > 0 ? null : (index % 9) + 1)).slice(0, -1)],
  'a full tree': ({ n }) => [times(n, (index) => (index % 9) + 1)],
};
