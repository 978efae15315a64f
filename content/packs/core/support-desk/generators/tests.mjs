// Hidden tests of "The support desk".

import { int, shuffle, times } from '../../../generate.mjs';

/** Tickets that arrive within a few minutes of each other, with few different priorities, so that ties happen. */
function busy(random, count, [latest, priorities, longest]) {
  return times(count, () => [int(random, 0, latest), int(random, 1, priorities), int(random, 1, longest)]);
}

/** Tickets in order of arrival that never wait together. */
function calm(random, count) {
  let now = 0;
  return times(count, () => {
    now += int(random, 20, 90);
    return [now, int(random, 1, 9), int(random, 1, 15)];
  });
}

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [
    [[], 1],
    [[], 3],
  ],
  single: () => [
    [[[0, 1, 5]], 1],
    [[[37, 4, 12]], 1],
    [[[37, 4, 12]], 5],
  ],
  small: () => [
    [[[0, 2, 10], [1, 5, 4], [2, 1, 4], [3, 3, 4]], 1],
    [[[9, 1, 3], [0, 1, 4], [2, 1, 4]], 1],
    [[[0, 1, 8], [0, 2, 3], [1, 3, 5], [2, 2, 5]], 2],
    [[[0, 1, 10], [10, 1, 5], [4, 2, 5]], 1],
    [[[0, 5, 4], [100, 5, 4], [100, 4, 4], [103, 1, 4]], 2],
    [[[5, 2, 10], [6, 2, 9], [7, 2, 1]], 1],
    [[[0, 3, 5], [2, 9, 5], [2, 10, 5], [3, 100, 5]], 1],
    [[[0, 1, 20], [3, 4, 5], [4, 4, 5], [6, 1, 5]], 2],
  ],
  duplicates: (random) => [
    [times(4, () => [0, 1, 5]), 1],
    [times(5, () => [3, 2, 4]), 2],
    [[[0, 1, 5], [2, 1, 9], [2, 1, 1], [1, 1, 3]], 1],
    [shuffle(random, [...times(4, () => [6, 3, 2]), ...times(4, () => [5, 3, 7])]), 2],
  ],
  extremes: () => [
    [[[1e9, 1000, 1e6], [0, 1, 1e6]], 1],
    [times(6, (index) => [1e9, 1000 - index, 1e6]), 1],
    [times(6, (index) => [index, 1, 9]), 100_000],
    [[[10, 1, 3], [9, 1, 3], [100, 1, 3], [1000, 1, 3]], 1],
  ],
  adversarial: (random) => [
    [[[7, 1, 1], [7, 1, 1], [7, 1, 1]], 3],
    [[[0, 9, 10], [10, 9, 10], [20, 1, 10], [20, 9, 1], [11, 9, 2]], 1],
    [[[4, 1, 6], [4, 1, 6], [5, 1, 1], [50, 1, 2], [50, 2, 2], [51, 1, 2], [52, 3, 2]], 2],
    [busy(random, 30, [12, 3, 4]), 3],
    [busy(random, 30, [200, 1000, 9]), 1],
    [calm(random, 12), 2],
  ],
  random: (random) =>
    times(18, (index) => [busy(random, 4 + index, [8 + 3 * index, 2 + (index % 5), 10]), int(random, 1, 4)]),
  large: (random) => [
    [busy(random, 50_000, [10_000, 1000, 60]), 2],
    [busy(random, 50_000, [100_000, 3, 480]), 50],
    [times(50_000, (index) => [50_000 - index, 1 + (index % 1000), 30]), 1],
  ],
};

export const isValid = ([tickets]) => {
  const wrong = tickets.find(
    ([arrives, priority, minutes, ...more]) =>
      !(arrives >= 0 && 1 <= priority && priority <= 1000 && 1 <= minutes && minutes <= 1e6 && more.length === 0),
  );
  return wrong === undefined ? true : `[${wrong}] is not a ticket`;
};
export const oracle = (random, size) => [busy(random, size, [8, 2, 5]), int(random, 1, 3)];
