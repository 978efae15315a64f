// Hidden tests of "The release train".

import { int, pick, shuffle, times } from '../../../generate.mjs';

/** Names of one length, so that their order is that of their numbers. */
const named = (index) => `s${index.toString(36).padStart(4, '0')}`;

/** Every service needs the one before it. */
const chain = (services) => services.slice(1).map((service, index) => [service, services[index]]);

/** Services in a hidden order, each of which needs some that come before it; so there is no circle. */
function drawn(random, count, [pairs, strangers]) {
  const services = shuffle(random, times(count, named));
  const needs = times(pairs, () => {
    const at = int(random, 0, count - 1);
    if (at === 0 || random() < strangers) return [services[at], pick(random, ['old-core', 'old-mail'])];
    return [services[at], services[int(random, 0, at - 1)]];
  });
  return [shuffle(random, services), needs];
}

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [
    [[], []],
    [[], [['a', 'b']]],
  ],
  single: () => [
    [['web'], []],
    [['web'], [['web', 'web']]],
    [['web'], [['web', 'core']]],
    [['b', 'a'], [['a', 'b']]],
  ],
  small: () => [
    [['c', 'b', 'a'], []],
    [['c', 'b', 'a'], [['a', 'c']]],
    [['d', 'c', 'b', 'a'], [['a', 'd'], ['b', 'c']]],
    [['a', 'b', 'c'], [['b', 'c'], ['c', 'b']]],
    [['a', 'b', 'c'], [['a', 'b'], ['b', 'c'], ['c', 'a']]],
    [['a', 'b'], [['a', 'old'], ['old', 'b']]],
    [['a', 'b'], [['old', 'older'], ['b', 'old']]],
    [['web', 'api', 'web-2'], [['api', 'web']]],
    [['x', 'b', 'a'], [['b', 'x']]],
  ],
  duplicates: () => [
    [['a', 'b'], [['a', 'b'], ['a', 'b']]],
    [['a', 'b', 'c'], [['a', 'c'], ['b', 'c'], ['a', 'c'], ['a', 'b'], ['a', 'c']]],
    [['a', 'b'], [['a', 'old'], ['a', 'old']]],
  ],
  extremes: () => [
    [times(12, (index) => 'z'.repeat(12 - index)), []],
    [['a-1', 'a', 'a1', 'b'], [['a', 'b']]],
    [times(30, named), chain(times(30, named).toReversed())],
  ],
  adversarial: (random) => [
    // b is free from the start; a becomes free after c, and everything that a frees comes before what b frees.
    [['b', 'c', 'a', 'd', 'e'], [['a', 'b'], ['c', 'a'], ['e', 'b']]],
    [['m', 'a', 'z', 'b'], [['a', 'z'], ['b', 'm']]],
    [['f', 'e', 'd', 'c', 'b', 'a'], [['a', 'f'], ['b', 'e'], ['c', 'd'], ['d', 'e']]],
    [times(20, named), [...chain(times(10, named)), [named(0), named(9)]]],
    ...times(4, () => drawn(random, 12, [14, 0])),
  ],
  random: (random) => times(20, (index) => drawn(random, int(random, 2, 14), [index, 0.2])),
  large: (random) => [
    drawn(random, 20_000, [40_000, 0.05]),
    [shuffle(random, times(20_000, named)), shuffle(random, chain(times(20_000, named).toReversed()))],
    [times(20_000, named).toReversed(), times(19_999, (index) => [named(index), named(19_999)])],
  ],
};

const NAME = /^[a-z0-9-]{1,12}$/;

export const isValid = ([releases, needs]) => {
  if (new Set(releases).size !== releases.length) return 'a release is there twice';
  const wrong = [...releases, ...needs.flat()].find((name) => !NAME.test(name));
  if (wrong !== undefined) return `"${wrong}" is not a name`;
  return needs.every((pair) => pair.length === 2) ? true : 'a need is a pair';
};

/** Any pairs, so that circles happen. */
export const oracle = (random, size) => {
  const releases = shuffle(random, 'abcdefgh'.split('').slice(0, Math.ceil(size / 1.5)));
  return [releases, times(int(random, 0, size), () => [pick(random, 'abcdefz'), pick(random, 'abcdefz')])];
};
