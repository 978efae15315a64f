import { int, shuffle, times } from '../../../generate.mjs';

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (number) => String(number).padStart(2, '0');
/** The day of 2024 with this number, from 0 to 365. */
const dayOf = (number) => {
  let rest = number;
  let month = 0;
  while (rest >= LENGTHS[month]) rest -= LENGTHS[month++];
  return `2024-${two(month + 1)}-${two(rest + 1)}`;
};
const run = (learner, from, length, minutes = 10) => times(length, (index) => [learner, dayOf(from + index), minutes]);

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [[[]]],
  single: () => [[[[1, dayOf(59), 1]]], [[[1, dayOf(59), 0]]]],
  small: () => [
    [[...run(1, 10, 2), ...run(1, 20, 2)]],
    [[...run(1, 10, 2), [1, dayOf(12), 0], ...run(1, 13, 2)]],
    [[...run(1, 10, 1), ...run(2, 10, 3, 0)]],
    [[...run(1, 58, 4), ...run(1, 70, 3)]],
  ],
  duplicates: (random) => [
    [[...run(1, 10, 3), ...run(1, 10, 3), ...run(1, 30, 4)]],
    [[[1, dayOf(5), 0], [1, dayOf(5), 9], ...run(1, 6, 2), ...run(1, 20, 2)]],
    ...times(4, () => [times(80, () => [int(random, 1, 4), dayOf(int(random, 0, 20)), int(random, 0, 3)])]),
  ],
  extremes: () => [[run(1, 0, 366)], [[...run(2147483647, 364, 2), [2147483647, '2025-01-01', 600]]]],
  adversarial: (random) => [
    [[...run(1, 29, 4), ...run(1, 89, 3)]],
    [shuffle(random, [...run(1, 0, 50), ...run(1, 51, 49), ...run(2, 51, 50), ...run(2, 0, 50)])],
    [[...run(1, 0, 5), ...run(1, 5, 5, 0), ...run(1, 10, 5)]],
  ],
  random: (random) => times(8, () => [times(int(random, 5, 90), () => [int(random, 1, 5), dayOf(int(random, 0, 60)), int(random, 0, 4)])]),
  large: (random) => [
    [shuffle(random, times(6_000, (index) => [1 + (index % 2), dayOf(int(random, 0, 365)), int(random, 0, 90)]))],
    [times(6_000, () => [int(random, 1, 500), dayOf(int(random, 0, 365)), int(random, 0, 90)])],
  ],
};

export const isValid = ([log]) => log.every(([, , minutes]) => minutes >= 0 && minutes <= 600) || 'Minutes are from 0 to 600';
