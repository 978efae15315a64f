// Hidden tests of the change request: refused requests count as well.

import { int, times } from '../../../../generate.mjs';
import { calls, isValid as inOrder } from '../../generators/tests.mjs';

const allow = (key, ...seconds) => seconds.map((at) => ['allow', key, at]);

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  small: () => [
    [[1, 10], [...allow('a', 0, 9, 18), ['retry_after', 'a', 18], ...allow('a', 28)]],
    [[2, 10], [...allow('a', 0, 1, 2, 3, 4), ['remaining', 'a', 11], ['retry_after', 'a', 12], ['remaining', 'a', 13], ['remaining', 'a', 14]]],
  ],
  duplicates: () => [[[2, 5], [...allow('a', 3, 3, 3, 3, 3), ['retry_after', 'a', 4], ['remaining', 'a', 8]]]],
  random: (random) =>
    times(16, (index) => [
      [int(random, 1, 4), int(random, 4, 15)],
      calls(random, int(random, 10, 40), { keys: ['a', 'b'].slice(0, 1 + (index % 2)), step: int(random, 1, 4) }),
    ]),
  large: (random) => [[[1000, 1_000_000_000], calls(random, 50_000, { keys: ['acme'], step: 9 })]],
  regression: (random) => [
    [[3, 10], []],
    [[2, 10], [...allow('a', 1, 5, 11, 15, 21), ['remaining', 'a', 22], ['retry_after', 'b', 22]]],
    ...times(8, () => [[50, 10], calls(random, 30, { keys: ['a', 'b'], step: 4 })]),
  ],
};

export const isValid = inOrder;

export const oracle = (random, size) => [
  [int(random, 1, 3), int(random, 1, 6)],
  calls(random, 2 * size, { keys: size < 4 ? ['a'] : ['a', 'b'], step: 3 }),
];
