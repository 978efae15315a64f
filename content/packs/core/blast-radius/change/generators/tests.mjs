// Hidden tests of the change request: services that keep working from a cache.

import { pick, shuffle, times } from '../../../../generate.mjs';
import { tests as before } from '../../generators/tests.mjs';

export { isValid } from '../../generators/tests.mjs';

const named = (index) => (index % 3 === 1 ? `s${index}-cached` : `s${index}`);

function drawn(random, services, pairs) {
  const all = times(services, named);
  return [times(pairs, () => [pick(random, all), pick(random, all)]), pick(random, all)];
}

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  single: () => [
    [[['a-cached', 'b']], 'b'],
    [[['a', 'b-cached']], 'b-cached'],
    [[['a-cached', 'a-cached']], 'a-cached'],
  ],
  small: () => [
    [[['a', 'b-cached'], ['b-cached', 'c'], ['d', 'c']], 'c'],
    [[['a', 'b-cached'], ['b-cached', 'c'], ['a', 'c']], 'c'],
    [[['a', 'cached'], ['cached', 'c']], 'c'],
    [[['a', 'b-cached-2'], ['b-cached-2', 'c']], 'c'],
  ],
  random: (random) => times(16, (index) => drawn(random, 4 + (index % 8), 6 + index)),
  large: (random) => [[shuffle(random, times(60_000, (index) => [`s${index + 1}`, `s${index}`])), 's7'], drawn(random, 30_000, 90_000)],
  regression: (random) => [...before.small(random), ...before.adversarial(random), ...before.random(random)],
};

export const oracle = (random, size) => drawn(random, 1 + Math.ceil(size / 2), size);
