// Hidden tests of "What else goes down".

import { int, pick, shuffle, text, times } from '../../../generate.mjs';

/** Service names: s0, s1 … in base 36, short for the large tests. */
function names(count) {
  return times(count, (index) => `s${index.toString(36)}`);
}

/** Each service calls the one before it. `failed` is the first. */
function chain(count) {
  const services = names(count);
  return services.slice(1).map((service, index) => [service, services[index]]);
}

/** A chain where another service calls each link as well. */
function comb(count) {
  return chain(count).flatMap(([caller, callee]) => [
    [caller, callee],
    [`x${callee}`, callee],
  ]);
}

function drawn(random, services, pairs) {
  const all = names(services);
  return [times(pairs, () => [pick(random, all), pick(random, all)]), pick(random, all)];
}

/** A chain where every other service, more or less, also calls the last but one before it. */
function braid(random, count) {
  const services = names(count);
  return chain(count).flatMap(([caller, callee], index) =>
    index > 0 && random() < 0.5 ? [[caller, callee], [caller, services[index - 1]]] : [[caller, callee]],
  );
}

/** l0 needs m0 and n0, which both need l1, and so on. */
function diamond(index) {
  const [top, left, right, bottom] = [`l${index}`, `m${index}`, `n${index}`, `l${index + 1}`];
  return [[top, left], [top, right], [left, bottom], [right, bottom]];
}

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [
    [[], 'shop'],
    [[], 's0'],
  ],
  single: () => [
    [[['shop', 'cart']], 'cart'],
    [[['shop', 'cart']], 'shop'],
    [[['shop', 'cart']], 'mail'],
    [[['shop', 'shop']], 'shop'],
  ],
  small: () => [
    [[['a', 'b'], ['b', 'c'], ['c', 'd']], 'c'],
    [[['c', 'd'], ['b', 'c'], ['a', 'b']], 'd'],
    [[['a', 'b'], ['b', 'c'], ['c', 'd']], 'd'],
    [[['shop', 'cart'], ['shop', 'mail'], ['cart', 'stock']], 'mail'],
    [[['a', 'x'], ['b', 'x'], ['c', 'a'], ['c', 'b'], ['d', 'c']], 'x'],
    [[['c', 'x'], ['a', 'x'], ['c', 'a']], 'x'],
    [[['a', 'b'], ['c', 'd']], 'b'],
    [[['a', 'b'], ['c', 'd']], 'payments'],
  ],
  duplicates: () => [
    [[['a', 'b'], ['a', 'b'], ['a', 'b']], 'b'],
    [[['a', 'a'], ['b', 'a'], ['b', 'b'], ['b', 'a']], 'a'],
    [[['a', 'b'], ['b', 'a'], ['a', 'b'], ['b', 'a']], 'a'],
  ],
  extremes: (random) => [
    [[[text(random, 20, 'xyz'), 'q'.repeat(20)], ['q', 'q'.repeat(20)]], 'q'.repeat(20)],
    [times(60, (index) => [`s${index}`, 'core']), 'core'],
    [times(60, (index) => ['core', `s${index}`]), 's7'],
  ],
  adversarial: (random) => [
    [[['a', 'b'], ['b', 'c'], ['c', 'a']], 'b'],
    [[['a', 'b'], ['b', 'c'], ['c', 'b'], ['d', 'a'], ['e', 'f']], 'c'],
    [chain(30).toReversed(), 's0'],
    [shuffle(random, [...chain(40), ['s0', 's39']]), 's20'],
    [shuffle(random, times(8, diamond).flat()), 'l8'],
  ],
  random: (random) => times(16, (index) => drawn(random, int(random, 4, 14), 6 + index)),
  large: (random) => [
    [chain(60_000).toReversed(), 's0'],
    [shuffle(random, braid(random, 45_000)), 's100'],
    [shuffle(random, [...chain(50_000), ['s0', 'slz']]), 's10'],
    [comb(30_000).toReversed(), 's0'],
  ],
};

/** Names are what services are called: lower-case letters and digits, at most 20 of them. */
export const isValid = ([calls, failed]) => {
  if (calls.some((pair) => pair.length !== 2)) return 'a call is a pair of names';
  const wrong = [...calls.flat(), failed].find((name) => !/^[a-z0-9-]{1,20}$/.test(name));
  return wrong === undefined ? true : `"${wrong}" is not the name of a service`;
};
export const oracle = (random, size) => {
  const all = names(1 + Math.ceil(size / 2));
  return [times(size, () => [pick(random, all), pick(random, all)]), pick(random, [...all, 'other'])];
};
