import { int, pick, times } from '../../../generate.mjs';

const MARKETS = ['Castle', 'Harbour', 'Mill', 'North', 'Station'];
const NAMES = ['Apple', 'Berry', 'Bread', 'Cheese', 'Fish', 'Honey', 'Nut', 'Olive', 'Soap', 'Tea'];
const two = (number) => String(number).padStart(2, '0');
const dayOf = (number) => `2024-06-${two(1 + (number % 30))}`;
const cents = (random, low, high) => int(random, low * 100, high * 100) / 100;
const stall = (random, index, markets = MARKETS) => [index + 1, pick(random, markets), pick(random, NAMES)];
const sheet = (random, stalls, low, high) => [int(random, 1, stalls), dayOf(int(random, 0, 29)), random() < 0.1 ? null : cents(random, low, high)];

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [[[], []], [[[1, 'Mill', 'Tea']], []]],
  single: () => [[[[1, 'Mill', 'Tea']], [[1, dayOf(0), 0.01]]]],
  small: () => [
    [[[1, 'Mill', 'Tea'], [2, 'Mill', 'Soap']], [[1, dayOf(0), 5]]],
    [[[1, 'Mill', 'Tea'], [2, 'Mill', 'Soap'], [3, 'Mill', 'Fish']], [[1, dayOf(0), 5], [2, dayOf(0), null], [3, dayOf(0), 4]]],
    [[[1, 'North', 'Nut'], [2, 'Castle', 'Nut'], [3, 'Castle', 'Tea']], [[3, dayOf(1), 2], [1, dayOf(1), 9]]],
  ],
  duplicates: (random) => [
    [[[1, 'Mill', 'Tea'], [2, 'Mill', 'Soap'], [3, 'Mill', 'Fish']], [[1, dayOf(0), 5], [2, dayOf(0), 5], [3, dayOf(0), 4]]],
    [[[1, 'Mill', 'Tea'], [2, 'Mill', 'Soap'], [3, 'Mill', 'Fish'], [4, 'Mill', 'Nut']], [[1, dayOf(0), 9], [2, dayOf(0), 5], [3, dayOf(0), 5], [4, dayOf(0), 5]]],
    ...times(4, () => [times(15, (index) => stall(random, index)), times(30, () => [int(random, 1, 15), dayOf(int(random, 0, 3)), int(random, 0, 2)])]),
  ],
  extremes: () => [[[[2147483647, 'Mill', 'Tea'], [1, 'Mill', 'Soap']], [[2147483647, dayOf(29), 99999], [1, dayOf(0), -9999]]]],
  adversarial: (random) => [
    [[[1, 'Mill', 'Tea'], [2, 'Mill', 'Tea'], [3, 'Mill', 'Soap']], [[1, dayOf(0), 5], [2, dayOf(0), 6], [3, dayOf(0), 10]]],
    [[[1, 'Mill', 'Tea'], [2, 'Mill', 'Soap'], [3, 'Mill', 'Nut']], [[1, dayOf(0), -5], [2, dayOf(0), -6]]],
    [[[1, 'Mill', 'Tea'], [2, 'Mill', 'Soap']], [[1, dayOf(0), 0.1], [1, dayOf(1), 0.2], [2, dayOf(0), 0.3]]],
    ...times(3, () => [times(20, (index) => stall(random, index)), times(60, () => sheet(random, 20, -20, 20))]),
  ],
  random: (random) => times(8, () => [times(int(random, 5, 25), (index) => stall(random, index)), times(int(random, 0, 80), () => sheet(random, 5, 0, 500))]),
  large: (random) => [
    [times(4_000, (index) => stall(random, index, ['Mill'])), times(8_000, () => sheet(random, 4_000, -100, 99_999))],
    [times(4_000, (index) => stall(random, index)), times(8_000, () => sheet(random, 4_000, 0, 3))],
  ],
};

export const isValid = ([stalls, takings]) => {
  const ids = new Set(stalls.map(([id]) => id));
  if (ids.size !== stalls.length) return 'A stall_id is there twice';
  return takings.every(([id]) => ids.has(id)) || 'A sheet names no stall';
};
