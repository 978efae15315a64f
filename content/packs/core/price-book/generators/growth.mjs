// Growing inputs of "Price book": more and more calls.

import { int, times } from '../../../generate.mjs';

export const worst = {
  'one item changes in every version': ({ n }, random) => {
    const versions = Math.max(1, Math.floor(n / 4));
    return [
      [],
      [
        ...times(versions, (index) => [['set_price', 'tea', index], ['publish']]).flat(),
        ...times(2 * versions, () => ['price_in', 'tea', int(random, 1, versions)]),
      ],
    ];
  },
  'many items': ({ n }) => [[], times(n, (index) => ['set_price', `item${100_000 + index}`, 1])],
};
