// Hidden tests of "Street finder".

import { int, pick, text, times } from '../../../generate.mjs';

const METHODS = ['add', 'add', 'choose', 'choose', 'choose', 'suggest', 'suggest'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz-';

/** Names of at most `longest` letters, drawn from few, so that many begin alike. */
export function calls(random, count, { letters, longest, methods = METHODS }) {
  const name = () => text(random, int(random, 1, longest), letters);
  return times(count, () => {
    const method = pick(random, methods);
    return [method, method === 'suggest' ? text(random, int(random, 0, longest), letters) : name()];
  });
}

const add = (...streets) => streets.map((street) => ['add', street]);
const choose = (...streets) => streets.map((street) => ['choose', street]);
const suggest = (...starts) => starts.map((start) => ['suggest', start]);

/** A town, then people who type. */
function town(random, streets, asked) {
  const names = times(streets, (index) => `${pick(random, ['mill', 'main', 'maple', 'oak', 'old'])}-${text(random, 6, LETTERS.slice(0, 26))}${'abcdefghij'[index % 10]}`);
  return [
    ...add(...names),
    ...times(asked, (index) => {
      const name = pick(random, names);
      return index % 2 === 0 ? ['choose', name] : ['suggest', name.slice(0, int(random, 0, 5))];
    }),
  ];
}

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [
    [[], []],
    [[], suggest('', 'a')],
    [[], [...choose('elm-row'), ...suggest('elm', '')]],
  ],
  single: () => [
    [[], add('a')],
    [[], choose('a')],
    [[], suggest('a')],
    [[], [...add('elm'), ...suggest('elm', 'el', 'e', '', 'elms', 'm'), ...choose('elm')]],
  ],
  small: () => [
    [[], [...add('oak', 'oak-lane', 'oak-way', 'oakley'), ...suggest('oak', 'oak-', 'oakl', 'o', 'x')]],
    [[], [...add('b', 'a', 'c', 'd'), ...suggest(''), ...choose('d', 'd', 'c'), ...suggest(''), ...choose('a', 'a'), ...suggest('')]],
    [[], [...add('mill-road', 'road'), ...suggest('road', 'mill', 'r'), ...choose('mill', 'road'), ...suggest('', 'm')]],
    [[], [...add('za', 'zb', 'zc', 'zd', 'ze'), ...choose('zc', 'ze', 'ze'), ...suggest('z', 'ze')]],
  ],
  duplicates: () => [
    [[], [...add('a', 'b'), ...choose('b', 'b'), ...add('b', 'a'), ...suggest(''), ...choose('b', 'a'), ...suggest('')]],
    [[], [...add('aa', 'aa', 'a'), ...suggest('a', 'aa', 'a', 'aa')]],
    [[], [...add('c', 'b', 'a'), ...choose('c', 'b', 'a'), ...suggest(''), ...choose('c', 'b', 'a'), ...suggest('')]],
  ],
  extremes: () => [
    [[], [...add('a'.repeat(20), 'a'.repeat(19), '-'), ...suggest('', 'a', 'a'.repeat(20), 'a'.repeat(19), '-')]],
    [[], [...add('x'), ...times(30, () => ['choose', 'x']), ...suggest('', 'x', 'xx')]],
  ],
  adversarial: (random) => [
    // Somebody who was never among the three climbs into them, and out of them again.
    [[], [...add('a', 'b', 'c', 'd', 'e'), ...choose('e'), ...suggest(''), ...choose('d', 'd'), ...suggest(''), ...choose('b', 'c', 'b', 'c', 'b', 'c'), ...suggest('')]],
    [[], [...add('aa', 'ab', 'ac'), ...choose('ac', 'ac', 'ab'), ...suggest('a'), ...add('ad'), ...choose('ab'), ...suggest('a'), ...choose('aa'), ...suggest('a')]],
    [[], calls(random, 90, { letters: 'ab', longest: 3 })],
    [[], calls(random, 90, { letters: 'a-', longest: 4 })],
  ],
  random: (random) => times(20, (index) => [[], calls(random, int(random, 12, 45), { letters: 'abc'.slice(0, 2 + (index % 2)), longest: 1 + (index % 3) })]),
  large: (random) => [
    [[], town(random, 15_000, 25_000)],
    [[], town(random, 5000, 35_000)],
    [[], calls(random, 40_000, { letters: 'abcd', longest: 6 })],
  ],
};

/** Small letters and hyphens. */
export const isValid = ([, asked]) => {
  const odd = asked.findIndex(([, name]) => !/^[a-z-]*$/.test(name));
  return odd < 0 || `Call ${odd + 1} has other characters`;
};

export const oracle = (random, size) => [[], calls(random, 2 * size, { letters: size < 5 ? 'ab' : 'ab-', longest: 2 })];
