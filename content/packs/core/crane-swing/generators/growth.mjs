// Growing inputs of "Cranes in the storm".

import { ints, times } from '../../../generate.mjs';

export const worst = {
  'falling heights': ({ n }) => [times(n, (index) => n - index)],
  'a sawtooth before a wall': ({ n }, random) => [[...ints(random, n - 1, 1, n), n + 1]],
};
