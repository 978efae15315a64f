// Hidden tests of "Request quota".

import { int, pick, times } from '../../../generate.mjs';

const METHODS = ['allow', 'allow', 'allow', 'remaining', 'retry_after'];

/** Calls at seconds that never get smaller; `step` is how far apart they are at most. */
export function calls(random, count, { keys, step, methods = METHODS }) {
  let at = int(random, 0, step);
  return times(count, () => {
    at += int(random, 0, step);
    return [pick(random, methods), pick(random, keys), at];
  });
}

const allow = (key, ...seconds) => seconds.map((at) => ['allow', key, at]);
const every = (key, at) => [['remaining', key, at], ['retry_after', key, at], ['allow', key, at]];

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [
    [[3, 10], []],
    [[3, 10], [['remaining', 'acme', 0], ['retry_after', 'acme', 0]]],
  ],
  single: () => [
    [[1, 1], [['allow', 'acme', 0]]],
    [[5, 60], [['remaining', 'acme', 7]]],
    [[5, 60], [['retry_after', 'acme', 7]]],
  ],
  small: () => [
    [[2, 10], [...allow('a', 1, 2), ...every('a', 10), ...every('a', 11), ...every('a', 12)]],
    [[2, 10], [...allow('a', 3, 3), ...allow('b', 3), ...every('a', 5), ...every('b', 5)]],
    [[1, 5], [...allow('Acme', 0), ...allow('acme', 0), ...allow('ACME', 0), ...every('acme', 1)]],
    [[3, 4], [...allow('a', 0, 2), ['remaining', 'a', 2], ['remaining', 'a', 2], ...allow('a', 3, 3), ...every('a', 4)]],
    [[2, 10], [...allow('a', 0, 8), ['retry_after', 'a', 9], ['remaining', 'a', 10], ['remaining', 'a', 17], ['remaining', 'a', 18]]],
  ],
  duplicates: () => [
    [[3, 10], [...allow('a', 5, 5, 5, 5), ...every('a', 5), ...every('a', 15)]],
    [[2, 1], [...allow('a', 5, 5, 5, 6, 6, 6)]],
    [[2, 7], times(6, () => ['retry_after', 'a', 3])],
  ],
  extremes: () => [
    [[1, 1], [...allow('a', 0, 0, 1, 1, 2), ...every('a', 2), ...every('a', 3)]],
    [[1, 1_000_000_000], [...allow('a', 0, 999_999_999), ['retry_after', 'a', 999_999_999], ...every('a', 1_000_000_000)]],
    [[100_000, 1_000_000_000], [...allow('a', 0, 1_000_000_000), ['remaining', 'a', 1_000_000_000]]],
    [[1, 2], [...allow('x'.repeat(20), 1_000_000_000, 1_000_000_000), ['retry_after', 'x'.repeat(20), 1_000_000_000]]],
  ],
  adversarial: (random) => [
    // Around a multiple of the window twice the limit would come through.
    [[3, 10], [...allow('a', 8, 9, 9), ...every('a', 10), ...every('a', 11), ...every('a', 18)]],
    // Someone who keeps trying.
    [[2, 10], [...allow('a', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), ...every('a', 20)]],
    // Nothing is given back before the oldest is old.
    [[4, 20], [...allow('a', 0, 0, 0, 0, 10, 15, 19, 20), ...every('a', 20)]],
    [[5, 30], calls(random, 60, { keys: ['a'], step: 4, methods: ['allow', 'allow', 'retry_after'] })],
  ],
  random: (random) =>
    times(20, (index) => [
      [int(random, 1, 4), int(random, 2, 15)],
      calls(random, int(random, 10, 40), { keys: ['a', 'b', 'c'].slice(0, 1 + (index % 3)), step: int(random, 1, 5) }),
    ]),
  large: (random) => [
    [[100_000, 1_000_000_000], calls(random, 50_000, { keys: ['acme'], step: 9 })],
    [[20_000, 500_000], calls(random, 50_000, { keys: ['acme', 'globex'], step: 20, methods: ['allow', 'remaining'] })],
    [[3, 1000], calls(random, 50_000, { keys: times(20_000, (index) => `key-${index}`), step: 3 })],
  ],
};

/** Seconds never get smaller. */
export const isValid = ([, asked]) => {
  const early = asked.findIndex(([, , at], index) => index > 0 && at < asked[index - 1][2]);
  return early < 0 || `Call ${early + 1} is earlier than the call before`;
};

export const oracle = (random, size) => [
  [int(random, 1, 3), int(random, 1, 6)],
  calls(random, 2 * size, { keys: size < 4 ? ['a'] : ['a', 'b', 'A'], step: 3 }),
];
