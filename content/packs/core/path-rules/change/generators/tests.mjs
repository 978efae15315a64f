// Hidden tests of the change request: the plus.

import { int, pick, text, times } from '../../../../generate.mjs';
import { tests as before } from '../../generators/tests.mjs';

function drawn(random, length, count) {
  const symbols = times(length, () => pick(random, ['a', 'b', '/', '?', '*', '**', '+', '+']));
  return [symbols.join('').slice(0, 100), times(count, () => instance(random, symbols))];
}

function instance(random, symbols) {
  const path = symbols.map((symbol) => {
    if (random() < 0.06) return pick(random, ['', 'a', '/']);
    if (symbol === '**') return text(random, int(random, 0, 4), 'ab/');
    if (symbol === '*') return text(random, int(random, 0, 3), 'ab');
    if (symbol === '+') return text(random, int(random, 1, 3), 'ab');
    return symbol === '?' ? pick(random, 'ab') : symbol;
  });
  return path.join('').slice(0, 200);
}

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  single: () => [['+', ['', 'a', 'ab', '/', 'a/b', 'a/']]],
  small: () => [
    ['a+', ['a', 'ab', 'abc', 'a/b', 'ba']],
    ['+.txt', ['.txt', 'a.txt', 'a/b.txt', 'ab.txt']],
    ['+/+', ['/', 'a/', 'a/b', 'a/b/c', '/b']],
    ['**/+', ['a/b', '/b', 'b', 'a/', 'x/y/z']],
  ],
  duplicates: () => [['++', ['', 'a', 'ab', 'abc', 'a/b']], ['+a+', ['a', 'aa', 'aaa', 'bab', 'aab']]],
  adversarial: () => [['+*+', ['a', 'ab', 'abc']], ['*+', ['', 'a', '/']], ['**+', ['', '/', '/a', 'a/']], ['+**', ['a', '/a', 'a/b']]],
  random: (random) => times(24, (index) => drawn(random, 3 + Math.floor(index / 2), 8)),
  large: (random) => [['+a'.repeat(49), times(60, () => `${'a'.repeat(199)}b`)], drawn(random, 60, 100)],
  regression: (random) => [...before.empty(random), ...before.small(random), ...before.adversarial(random), ...before.random(random)],
};

export const isValid = ([rule, paths]) => {
  if (!/^[A-Za-z0-9._/?*+-]*$/.test(rule)) return `"${rule}" is not a rule`;
  const wrong = paths.find((path) => !/^[A-Za-z0-9._/-]{0,200}$/.test(path));
  return wrong === undefined ? true : `"${wrong}" is not a path`;
};

export const oracle = (random, size) => {
  const [rule, paths] = drawn(random, size, 4);
  return [rule, paths.map((path) => path.slice(0, 10))];
};
