import { int, pick, times } from '../../../generate.mjs';

const NAMES = ['view', 'view', 'view', 'basket', 'basket', 'pay', 'search'];
const two = (number) => String(number).padStart(2, '0');
/** A minute of September and October 2024, counted from the start. */
const at = (minute, seconds = 0) => {
  const day = Math.floor(minute / 1440);
  return `2024-${two(9 + Math.floor(day / 30))}-${two(1 + (day % 30))} ${two(Math.floor((minute % 1440) / 60))}:${two(minute % 60)}:${two(seconds)}`;
};
const DAY = 1440;
const events = (random, count, visitors, minutes) => times(count, () => [int(random, 1, visitors), at(int(random, 0, minutes)), pick(random, NAMES)]);

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [[[]]],
  single: () => [[[[1, at(0), 'pay']]], [[[1, at(0), 'view']]], [[[1, at(0), 'search']]]],
  small: () => [
    [[[1, at(5), 'view'], [1, at(3), 'basket'], [1, at(9), 'pay']]],
    [[[1, at(5), 'view'], [1, at(6), 'pay'], [1, at(7), 'basket']]],
    [[[1, at(5), 'view'], [1, at(6), 'search'], [1, at(7), 'basket'], [1, at(8), 'search'], [1, at(9), 'pay']]],
    [[[1, at(5), 'view'], [2, at(6), 'basket'], [3, at(7), 'pay']]],
  ],
  duplicates: (random) => [
    [[[1, at(5), 'view'], [1, at(5), 'basket'], [1, at(6), 'pay']]],
    [[[1, at(5), 'view'], [1, at(6), 'basket'], [1, at(6), 'pay']]],
    [[[1, at(5), 'view'], [1, at(5), 'view'], [1, at(6), 'basket'], [1, at(6), 'basket'], [1, at(7), 'pay'], [1, at(7), 'pay']]],
    ...times(4, () => [events(random, 60, 6, 8)]),
  ],
  extremes: () => [[[[2147483647, at(0), 'view'], [2147483647, at(DAY), 'basket'], [2147483647, at(2 * DAY), 'pay']]]],
  adversarial: (random) => [
    [[[1, at(0), 'view'], [1, at(DAY, 1), 'basket']]],
    [[[1, at(0), 'view'], [1, at(2 * DAY), 'view'], [1, at(2 * DAY + 5), 'basket'], [1, at(2 * DAY + 9), 'pay']]],
    [[[1, at(0), 'view'], [1, at(10), 'basket'], [1, at(3 * DAY), 'basket'], [1, at(3 * DAY + 1), 'pay']]],
    [[[1, at(0), 'basket'], [1, at(5), 'view'], [1, at(9), 'basket'], [1, at(2), 'pay'], [1, at(20), 'pay']]],
    [[[1, at(0), 'view'], [1, at(DAY - 1), 'basket'], [1, at(2 * DAY - 2), 'pay']]],
    ...times(3, () => [events(random, 80, 8, 6 * DAY)]),
  ],
  random: (random) => times(8, () => [events(random, int(random, 5, 120), 15, 5 * DAY)]),
  large: (random) => [[events(random, 60_000, 1, DAY)], [events(random, 30_000, 5_000, 20 * DAY)]],
};
