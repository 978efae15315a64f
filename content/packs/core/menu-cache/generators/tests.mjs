// Hidden tests of "Menu cache".

import { int, pick, times } from '../../../generate.mjs';

const METHODS = ['store', 'store', 'find', 'find', 'find', 'count'];

/** Calls at seconds that never get smaller; `step` is how far apart they are at most. */
export function calls(random, count, { restaurants, step, methods = METHODS }) {
  let at = int(random, 0, step);
  return times(count, (index) => {
    at += int(random, 0, step);
    const method = pick(random, methods);
    const restaurant = int(random, 1, restaurants);
    if (method === 'store') return ['store', restaurant, index + 1, at];
    return method === 'find' ? ['find', restaurant, at] : ['count', at];
  });
}

const store = (at, ...restaurants) => restaurants.map((restaurant) => ['store', restaurant, 100 + restaurant, at]);
const find = (at, ...restaurants) => restaurants.map((restaurant) => ['find', restaurant, at]);

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [
    [[2, 10], []],
    [[2, 10], [['find', 1, 0], ['count', 0]]],
  ],
  single: () => [
    [[1, 1], [['store', 5, 1, 0]]],
    [[3, 10], [['find', 5, 3]]],
    [[3, 10], [['count', 3]]],
  ],
  small: () => [
    [[2, 100], [...store(0, 1, 2), ...find(1, 1), ...store(2, 3), ...find(3, 1, 2, 3), ['count', 3]]],
    [[3, 10], [...store(0, 1, 2), ...store(4, 3), ...find(9, 1), ['count', 9], ...find(10, 1, 3), ['count', 10], ['count', 14]]],
    [[2, 10], [...store(0, 1), ...find(9, 1), ...find(11, 1), ...find(12, 9), ['count', 12]]],
    [[3, 5], [...store(0, 1, 2, 3), ['count', 4], ['count', 5], ...find(5, 1, 2, 3)]],
    [[2, 50], [...store(0, 1, 2), ...find(1, 9), ...store(2, 3), ...find(3, 1, 2, 3)]],
  ],
  duplicates: () => [
    [[2, 20], [...store(0, 1, 2), ['store', 1, 7, 5], ...find(6, 1, 2), ['count', 6], ...find(22, 1, 2), ...find(25, 1)]],
    [[2, 20], [...store(3, 1, 1, 1, 2), ...find(3, 1, 2), ['count', 3]]],
    [[2, 20], [...store(0, 1, 2, 2), ...find(1, 1, 2)]],
    [[1, 9], [['store', 4, 1, 0], ['store', 4, 2, 8], ...find(9, 4), ...find(16, 4), ...find(17, 4)]],
  ],
  extremes: () => [
    [[1, 1], [...store(0, 1), ...find(0, 1), ...store(0, 2), ...find(0, 1, 2), ...find(1, 2), ['count', 1]]],
    [[50_000, 1_000_000_000], [...store(0, 1, 1_000_000), ...find(999_999_999, 1), ['count', 999_999_999], ['count', 1_000_000_000]]],
    [[1, 1_000_000_000], [['store', 1_000_000, 1_000_000_000, 1_000_000_000], ['find', 1_000_000, 1_000_000_000], ...store(1_000_000_000, 2), ['find', 1_000_000, 1_000_000_000]]],
  ],
  adversarial: (random) => [
    // Menu 2 is too old and takes no room; menu 1 was stored again and has not been used since.
    [[2, 10], [...store(0, 1, 2), ...store(6, 1), ...find(7, 2), ...store(11, 3), ...find(12, 1, 2, 3)]],
    // Storing again is use.
    [[2, 99], [...store(0, 1, 2), ['store', 1, 5, 1], ...store(2, 3), ...find(3, 1, 2, 3)]],
    // Finding often does not help against age.
    [[3, 8], [...store(0, 1), ...times(9, (index) => ['find', 1, index + 1])]],
    [[3, 12], calls(random, 80, { restaurants: 5, step: 3 })],
    [[4, 30], calls(random, 80, { restaurants: 6, step: 4 })],
  ],
  random: (random) =>
    times(20, (index) => [
      [int(random, 1, 4), int(random, 3, 25)],
      calls(random, int(random, 10, 40), { restaurants: 2 + (index % 5), step: int(random, 0, 4) }),
    ]),
  large: (random) => [
    [[20_000, 1_000_000_000], calls(random, 50_000, { restaurants: 1_000_000, step: 9, methods: ['store', 'store', 'store', 'find'] })],
    [[20_000, 200_000], calls(random, 50_000, { restaurants: 30_000, step: 10 })],
    [[50_000, 40_000], calls(random, 50_000, { restaurants: 500_000, step: 4 })],
  ],
};

/** Seconds never get smaller. */
export const isValid = ([, asked]) => {
  const early = asked.findIndex((call, index) => index > 0 && call.at(-1) < asked[index - 1].at(-1));
  return early < 0 || `Call ${early + 1} is earlier than the call before`;
};

export const oracle = (random, size) => [
  [int(random, 1, 3), int(random, 1, 8)],
  calls(random, 2 * size, { restaurants: 1 + Math.ceil(size / 2), step: 3 }),
];
