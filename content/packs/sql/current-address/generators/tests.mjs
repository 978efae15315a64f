import { int, pick, shuffle, times } from '../../../generate.mjs';

const CITIES = ['Graz', 'Linz', 'Wien', 'Bern', 'Basel', 'Ulm', 'Köln', null];
const two = (number) => String(number).padStart(2, '0');
/** A minute of the year 2024, counted from its start (30 days to a month are enough here). */
const timeOf = (minute) => {
  const day = Math.floor(minute / 1440);
  return `2024-${two(1 + Math.floor(day / 28))}-${two(1 + (day % 28))} ${two(Math.floor((minute % 1440) / 60))}:${two(minute % 60)}:00`;
};
const change = (random, id, customers, minutes) => [id, int(random, 1, customers), timeOf(int(random, 0, minutes)), pick(random, CITIES)];

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [[[]]],
  single: () => [[[[1, 1, timeOf(5), 'Graz']]], [[[1, 1, timeOf(5), null]]]],
  small: () => [
    [[[1, 1, timeOf(10), 'Graz'], [2, 1, timeOf(20), null]]],
    [[[1, 1, timeOf(10), 'Wien'], [2, 1, timeOf(20), 'Graz']]],
    [[[1, 1, timeOf(10), null], [2, 1, timeOf(20), 'Ulm'], [3, 2, timeOf(5), 'Ulm']]],
  ],
  duplicates: (random) => [
    [[[1, 1, timeOf(10), 'Graz'], [2, 1, timeOf(10), 'Linz']]],
    [[[2, 1, timeOf(10), null], [1, 1, timeOf(10), 'Linz']]],
    ...times(4, () => [times(40, (index) => change(random, index + 1, 6, 4))]),
  ],
  extremes: () => [[[[2147483647, 2147483647, '2024-02-29 23:59:59', 'Ulm'], [1, 1, '1999-12-31 23:59:59', '']]]],
  adversarial: (random) => [
    [[[9, 1, timeOf(10), 'Graz'], [1, 1, timeOf(99), 'Linz']]],
    [[[3, 1, timeOf(30), null], [2, 1, timeOf(60), 'Bern'], [1, 1, timeOf(90), null]]],
    [shuffle(random, times(60, (index) => [60 - index, 1 + (index % 5), timeOf(index * 7), pick(random, CITIES)]))],
  ],
  random: (random) => times(8, () => [times(int(random, 10, 120), (index) => change(random, index + 1, 12, 400_000))]),
  large: (random) => [
    [times(12_000, (index) => change(random, index + 1, 3, 400_000))],
    [times(12_000, (index) => change(random, index + 1, 4_000, 400_000))],
  ],
};

/** Optional rule beyond the columns: ids are unique. */
export const isValid = ([changes]) => new Set(changes.map(([id]) => id)).size === changes.length || 'A change_id is there twice';
