import { int, times } from '../../../generate.mjs';

const two = (number) => String(number).padStart(2, '0');
/** A day counted from 1 January 2023 in months of 28 days, so that every one exists. */
const dayOf = (number) => {
  const month = Math.floor(number / 28);
  return `${2023 + Math.floor(month / 12)}-${two(1 + (month % 12))}-${two(1 + (number % 28))}`;
};
const at = (random, day) => `${dayOf(day)} ${two(int(random, 6, 22))}:${two(int(random, 0, 59))}:00`;
const hall = (random, { members, visits, days }) => [
  times(members, (index) => [index + 1, dayOf(int(random, 0, days))]),
  times(visits, () => [int(random, 1, members + 2), at(random, int(random, 0, days))]),
];

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [[[], []], [[[1, '2024-01-01']], []]],
  single: () => [[[[1, '2024-01-01']], [[1, '2024-01-01 10:00:00']]]],
  small: () => [
    [[[1, '2024-01-01'], [2, '2024-01-02'], [3, '2024-01-03']], [[1, '2024-01-05 10:00:00']]],
    [[[1, '2024-01-01']], [[1, '2024-04-05 10:00:00'], [7, '2024-01-05 10:00:00']]],
    [[[1, '2024-01-01'], [2, '2024-02-01']], [[1, '2024-02-05 10:00:00'], [2, '2024-02-05 10:00:00']]],
  ],
  duplicates: (random) => [
    [[[1, '2024-01-01'], [2, '2024-01-01']], [[1, '2024-01-05 10:00:00'], [1, '2024-01-05 10:00:00'], [1, '2024-01-09 10:00:00']]],
    ...times(4, () => hall(random, { members: 8, visits: 60, days: 80 })),
  ],
  extremes: () => [[[[2147483647, '2023-12-31'], [1, '2019-12-01']], [[2147483647, '2024-01-01 00:00:00'], [1, '2024-12-31 23:59:59']]]],
  adversarial: () => [
    [[[1, '2024-01-01']], [[1, '2024-01-31 10:00:00'], [1, '2024-03-01 00:00:00']]],
    [[[1, '2024-01-31']], [[1, '2024-02-01 10:00:00'], [1, '2024-03-15 10:00:00']]],
    [[[1, '2024-02-15'], [2, '2024-02-10']], [[1, '2024-01-20 10:00:00'], [1, '2024-02-14 10:00:00'], [2, '2024-02-10 09:00:00']]],
    [[[1, '2023-12-15']], [[1, '2024-01-14 10:00:00'], [1, '2024-12-15 10:00:00']]],
  ],
  random: (random) => times(8, () => hall(random, { members: int(random, 2, 40), visits: int(random, 0, 120), days: 300 })),
  large: (random) => [hall(random, { members: 20_000, visits: 40_000, days: 600 })],
};

export const isValid = ([members]) => new Set(members.map(([id]) => id)).size === members.length || 'A member_id is there twice';
