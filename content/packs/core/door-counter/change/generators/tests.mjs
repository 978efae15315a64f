// Hidden tests of the change request: people who were counted too much are taken off.

import { int, times } from '../../../../generate.mjs';
import { calls as without, isValid as inOrder } from '../../generators/tests.mjs';

const METHODS = ['enter', 'enter', 'enter', 'lately', 'lately', 'total', 'correct'];

/** As before; a correction takes the place of a question now and then. */
function calls(random, count, { step, most = 5 }) {
  return without(random, count, { step, most, methods: METHODS.slice(0, 6) }).map((call) =>
    call[0] === 'lately' && random() < 0.4 ? ['correct', int(random, 1, Math.min(1000, most + 2)), call[1]] : call,
  );
}

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  small: () => [
    [[5], [['enter', 3, 0], ['correct', 1, 0], ['lately', 0], ['correct', 2, 4], ['lately', 4], ['total'], ['correct', 1, 4]]],
    [[5], [['enter', 3, 0], ['enter', 2, 4], ['correct', 9, 5], ['lately', 5], ['total']]],
    [[5], [['enter', 3, 0], ['correct', 1, 5], ['total'], ['enter', 1, 6], ['correct', 1, 6], ['total']]],
    [[9], [['correct', 4, 1], ['enter', 2, 2], ['enter', 2, 3], ['enter', 2, 4], ['correct', 3, 5], ['lately', 11], ['lately', 12], ['total']]],
  ],
  random: (random) => times(16, (index) => [[int(random, 1, 12)], calls(random, int(random, 12, 45), { step: 1 + (index % 4) })]),
  large: (random) => [[[1_000_000_000], calls(random, 60_000, { step: 9, most: 1000 })]],
  regression: (random) => [
    [[10], []],
    ...times(8, () => [[int(random, 1, 12)], without(random, 40, { step: 3 })]),
  ],
};

export const isValid = inOrder;

export const oracle = (random, size) => [[int(random, 1, 6)], calls(random, 2 * size, { step: 3 })];
