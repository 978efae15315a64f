// Hidden tests of "Price book".

import { int, pick, times } from '../../../generate.mjs';

const METHODS = ['set_price', 'set_price', 'withdraw', 'publish', 'price_in', 'price_in', 'price_in'];

export function calls(random, count, { items, methods = METHODS, least = 0 }) {
  let published = 0;
  return times(count, () => {
    const method = pick(random, methods);
    if (method === 'publish') {
      published += 1;
      return [method];
    }
    const item = pick(random, items);
    if (method === 'price_in') return [method, item, int(random, least, Math.max(least, published + 1))];
    return method === 'set_price' ? [method, item, int(random, 0, 9)] : [method, item];
  });
}

const set = (...prices) => prices.map(([item, price]) => ['set_price', item, price]);
const ask = (item, ...versions) => versions.map((version) => ['price_in', item, version]);
const publish = ['publish'];

/** One item changes in every version; then it is asked for. */
function history(random, versions, asked) {
  return [
    ...times(versions, (index) => [['set_price', 'tea', index], publish]).flat(),
    ...times(asked, () => ['price_in', 'tea', int(random, 1, versions)]),
  ];
}

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [
    [[], []],
    [[], [...ask('tea', 0, 1)]],
    [[], [publish, ...ask('tea', 1)]],
  ],
  single: () => [
    [[], [publish]],
    [[], set(['tea', 5])],
    [[], [['withdraw', 'tea']]],
  ],
  small: () => [
    [[], [...set(['a', 5]), ...ask('a', 0, 1), publish, ...ask('a', 0, 1, 2), ...set(['a', 6]), ...ask('a', 1, 2), publish, ...ask('a', 1, 2, 3)]],
    [[], [...set(['a', 5], ['b', 7]), publish, ...set(['a', 6]), publish, publish, ...ask('a', 1, 2, 3), ...ask('b', 1, 2, 3)]],
    [[], [...set(['a', 5]), publish, ['withdraw', 'a'], ...ask('a', 1), publish, ...ask('a', 1, 2), ...set(['a', 8]), publish, ...ask('a', 1, 2, 3)]],
    [[], [publish, publish, ...set(['a', 1]), publish, ...ask('a', 1, 2, 3, 4)]],
  ],
  duplicates: () => [
    [[], [...set(['a', 5], ['a', 6], ['a', 7]), publish, ...ask('a', 1), publish, publish, ...ask('a', 2, 3, 4)]],
    [[], [...set(['a', 5]), ['withdraw', 'a'], ['withdraw', 'a'], publish, ...ask('a', 1), ['withdraw', 'a']]],
    [[], [...set(['a', 5]), publish, ['withdraw', 'a'], ...set(['a', 5]), ['withdraw', 'a'], ['withdraw', 'a'], publish, ...ask('a', 1, 2)]],
    [[], [publish, publish, publish]],
  ],
  extremes: () => [
    [[], [...set(['a', 0]), publish, ...ask('a', 1), ['withdraw', 'a'], publish, ...ask('a', 1, 2)]],
    [[], [...set(['abcdefghijkl', 1_000_000]), publish, ...ask('abcdefghijkl', 0, 1, 100_000)]],
    [[], [...set(['a', 0]), ['withdraw', 'a'], ['withdraw', 'a'], publish, ...ask('a', 1)]],
  ],
  adversarial: (random) => [
    // What is set between two versions shows in neither of the old ones.
    [[], [publish, ...set(['a', 3]), ...ask('a', 1, 2), publish, ...set(['a', 4]), ...ask('a', 1, 2, 3), publish, ...ask('a', 1, 2, 3)]],
    [[], [...history(random, 30, 60), ...ask('tea', 0, 1, 15, 30, 31)]],
    [[], calls(random, 90, { items: ['a', 'b'] })],
  ],
  random: (random) => times(20, (index) => [[], calls(random, int(random, 10, 45), { items: ['a', 'b', 'c', 'd'].slice(0, 1 + (index % 4)) })]),
  large: (random) => [
    [[], history(random, 15_000, 20_000)],
    [[], calls(random, 50_000, { items: times(3000, (index) => `item${index}`) })],
    [[], calls(random, 50_000, { items: ['a', 'b'] })],
  ],
};

export const oracle = (random, size) => [[], calls(random, 2 * size, { items: size < 5 ? ['a'] : ['a', 'b'] })];
