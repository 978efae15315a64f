// Growing inputs of "Snake rows": narrow, square and wide.

import { times } from '../../../generate.mjs';

export const worst = {
  'rows of two': ({ n }) => [times(n, (index) => index), 2],
  'as many rows as columns': ({ n }) => [times(n, (index) => index), Math.max(1, Math.floor(Math.sqrt(n)))],
  'two rows': ({ n }) => [times(n, (index) => index), Math.ceil(n / 2)],
};
