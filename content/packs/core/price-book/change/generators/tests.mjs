// Hidden tests of the change request: version 0 is the draft.

import { int, times } from '../../../../generate.mjs';
import { calls } from '../../generators/tests.mjs';

const ASKING = ['set_price', 'withdraw', 'publish', 'price_in', 'price_in'];

/** As before, with every second question about the draft. */
function withDraft(random, count, items) {
  return calls(random, count, { items, methods: ASKING }).map((call) =>
    call[0] === 'price_in' && random() < 0.5 ? ['price_in', call[1], 0] : call,
  );
}

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  small: () => [
    [[], [['set_price', 'a', 5], ['price_in', 'a', 0], ['publish'], ['price_in', 'a', 0], ['set_price', 'a', 6], ['price_in', 'a', 0], ['price_in', 'a', 1]]],
    [[], [['set_price', 'a', 0], ['price_in', 'a', 0], ['withdraw', 'a'], ['price_in', 'a', 0], ['price_in', 'b', 0]]],
  ],
  random: (random) => times(16, (index) => [[], withDraft(random, int(random, 12, 45), ['a', 'b', 'c'].slice(0, 1 + (index % 3)))]),
  large: (random) => [[[], withDraft(random, 50_000, times(500, (index) => `item${index}`))]],
  regression: (random) => [
    [[], []],
    [[], [['set_price', 'a', 5], ['publish'], ['withdraw', 'a'], ['publish'], ['price_in', 'a', 1], ['price_in', 'a', 2], ['price_in', 'a', 3]]],
    ...times(8, () => [[], calls(random, 40, { items: ['a', 'b'], least: 1 })]),
  ],
};

export const oracle = (random, size) => [[], withDraft(random, 2 * size, size < 5 ? ['a'] : ['a', 'b'])];
