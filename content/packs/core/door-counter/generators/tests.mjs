// Hidden tests of "Door counter".

import { int, pick, times } from '../../../generate.mjs';

/** Calls at seconds that never get smaller; `step` is how far apart they are at most. */
export function calls(random, count, { step, most = 5, methods = ['enter', 'enter', 'lately', 'lately', 'total'] }) {
  let at = int(random, 0, step);
  return times(count, () => {
    at += int(random, 0, step);
    const method = pick(random, methods);
    if (method === 'enter') return [method, int(random, 1, most), at];
    return method === 'lately' ? [method, at] : [method];
  });
}

const enter = (people, ...seconds) => seconds.map((at) => ['enter', people, at]);
const lately = (...seconds) => seconds.map((at) => ['lately', at]);

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [
    [[10], []],
    [[10], [['lately', 0], ['total']]],
  ],
  single: () => [
    [[10], [['enter', 7, 3]]],
    [[10], [['lately', 3]]],
    [[10], [['total']]],
    [[10], [...enter(7, 3), ...lately(3)]],
  ],
  small: () => [
    [[5], [...enter(4, 1), ...lately(1, 5, 6, 7), ['total']]],
    [[10], [...enter(2, 0, 4, 8), ...lately(9, 10, 13, 14, 17, 18), ['total']]],
    [[3], [...enter(9, 2), ['total'], ...enter(1, 4), ...lately(4, 5), ['total'], ...lately(7), ['total']]],
    [[4], [...enter(5, 10), ...lately(12), ...enter(6, 12), ...lately(12, 13, 14, 15, 16)]],
  ],
  duplicates: () => [
    [[5], [...enter(3, 2, 2, 2), ...lately(2, 2, 6, 7), ['total'], ['total']]],
    [[2], [...enter(1, 0), ...lately(0), ...enter(1, 0), ...lately(0), ...enter(2, 1), ...lately(1, 2, 3)]],
  ],
  extremes: () => [
    [[1], [...enter(1000, 0), ...lately(0), ...enter(1000, 1), ...lately(1, 2)]],
    [[1_000_000_000], [...enter(1, 0), ...lately(999_999_999, 1_000_000_000), ['total']]],
    [[1_000_000_000], [...enter(1000, 1, 1_000_000_000), ...lately(1_000_000_000)]],
  ],
  adversarial: (random) => [
    [[10], [...enter(1, 8, 9), ...lately(10, 11, 17, 18, 19)]],
    [[10], [...enter(2, 0, 1, 2, 3, 4), ...lately(13, 14), ['total']]],
    [[6], calls(random, 80, { step: 3 })],
    [[6], calls(random, 80, { step: 5, methods: ['enter', 'enter', 'enter', 'lately'] })],
  ],
  random: (random) => times(20, (index) => [[int(random, 1, 12)], calls(random, int(random, 10, 40), { step: 1 + (index % 5) })]),
  large: (random) => [
    [[1_000_000_000], calls(random, 60_000, { step: 9, most: 1000, methods: ['enter', 'lately', 'total'] })],
    [[150_000], calls(random, 60_000, { step: 10, methods: ['enter', 'lately'] })],
    [[1], calls(random, 60_000, { step: 2 })],
  ],
};

/** Seconds never get smaller. */
export const isValid = ([, asked]) => {
  const seconds = asked.filter(([method]) => method !== 'total').map((call) => call.at(-1));
  const early = seconds.findIndex((at, index) => index > 0 && at < seconds[index - 1]);
  return early < 0 || `Second ${seconds[early]} comes after a later one`;
};

export const oracle = (random, size) => [[int(random, 1, 6)], calls(random, 2 * size, { step: 3 })];
