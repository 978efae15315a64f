// Hidden tests of the change request: the more recent choice goes first.

import { int, times } from '../../../../generate.mjs';
import { calls, isValid as plainNames } from '../../generators/tests.mjs';

/** Only one street of each length is ever chosen, a different number of times: no two are equal but those with none. */
function withoutTies(random, count) {
  const asked = calls(random, count, { letters: 'ab', longest: 3, methods: ['add', 'suggest'] });
  return [...asked, ['choose', 'a'], ['choose', 'a'], ['choose', 'bb'], ['suggest', ''], ['suggest', 'a'], ['suggest', 'b']];
}

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  small: () => [
    [[], [['add', 'a'], ['add', 'b'], ['add', 'c'], ['add', 'd'], ['choose', 'c'], ['choose', 'd'], ['suggest', ''], ['choose', 'a'], ['suggest', ''], ['choose', 'b'], ['suggest', '']]],
    [[], [['add', 'b'], ['add', 'a'], ['suggest', ''], ['choose', 'b'], ['choose', 'a'], ['choose', 'b'], ['choose', 'a'], ['suggest', ''], ['choose', 'x'], ['suggest', '']]],
  ],
  random: (random) => times(16, (index) => [[], calls(random, int(random, 15, 50), { letters: 'abc'.slice(0, 2 + (index % 2)), longest: 2 })]),
  large: (random) => [[[], calls(random, 40_000, { letters: 'abcd', longest: 6 })]],
  regression: (random) => [
    [[], []],
    [[], [['suggest', ''], ['choose', 'a'], ['add', 'a'], ['add', 'a'], ['suggest', 'a'], ['suggest', 'ab']]],
    ...times(8, () => [[], withoutTies(random, 30)]),
  ],
};

export const isValid = plainNames;

export const oracle = (random, size) => [[], calls(random, 2 * size, { letters: size < 5 ? 'ab' : 'ab-', longest: 2 })];
