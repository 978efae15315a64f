// Hidden tests of the change request: hot fixes.

import { int, pick, shuffle, times } from '../../../../generate.mjs';
import { tests as before } from '../../generators/tests.mjs';

export { isValid } from '../../generators/tests.mjs';

const named = (index) => `${index % 3 === 1 ? 'hot-' : 'g'}${index.toString(36).padStart(4, '0')}`;

function drawn(random, count, pairs) {
  const services = shuffle(random, times(count, named));
  const needs = times(pairs, () => {
    const at = int(random, 0, count - 1);
    return [services[at], at === 0 ? 'old' : services[int(random, 0, at - 1)]];
  });
  return [shuffle(random, services), needs];
}

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [[[], []]],
  single: () => [[['hot-a'], []], [['hot-a'], [['hot-a', 'hot-a']]]],
  small: () => [
    [['a', 'hot-a', 'b'], []],
    [['hot-b', 'hot-a', 'z'], []],
    [['a', 'hot-a'], [['hot-a', 'a']]],
    [['a', 'b', 'hot-z'], [['hot-z', 'b']]],
    [['hot', 'hotel', 'hot-x', 'a'], []],
    [['a', 'hot-a', 'hot-b'], [['hot-a', 'hot-b'], ['hot-b', 'hot-a']]],
  ],
  random: (random) => times(20, (index) => drawn(random, int(random, 2, 14), index)),
  large: (random) => [drawn(random, 20_000, 40_000)],
  regression: (random) => [...before.small(random), ...before.adversarial(random), ...before.random(random)],
};

export const oracle = (random, size) => {
  const all = ['a', 'b', 'hot-a', 'hot-b', 'i', 'j', 'hot-c', 'hot'];
  const needs = times(int(random, 0, size), () => [pick(random, all), pick(random, all)]);
  return [shuffle(random, all).slice(0, size), needs];
};
