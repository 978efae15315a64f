// Hidden tests of "Fold the alerts".

import { int, pick, text, times } from '../../../generate.mjs';

const KINDS = ['disk full', 'cpu hot', 'link down', 'Disk full', 'DISK FULL'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** `depth` alerts from outside to inside; each encloses the next: a a b b [inner] b a, say, for groups of three. */
function nested(random, depth, group, kinds) {
  const before = [];
  const after = [];
  let last = '';
  for (let level = 0; level < depth; level += 1) {
    let alert = pick(random, kinds);
    while (alert === last) alert = pick(random, kinds);
    last = alert;
    const opening = int(random, 1, group - 1);
    before.push(...times(opening, () => alert));
    after.push(...times(group - opening, () => alert));
  }
  return [...before, ...after.toReversed()];
}

/** Alerts of which no two neighbours are equal. */
function calm(count) {
  return times(count, (index) => (index % 2 === 0 ? 'on' : 'off'));
}

/** Like `nested`, with a share of the alerts changed, so that the folding stops in places. */
function damaged(random, share, [depth, group, kinds]) {
  return nested(random, depth, group, kinds).map((alert) => (random() < share ? pick(random, kinds) : alert));
}

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [
    [[], 2],
    [[], 1],
  ],
  single: () => [
    [['disk full'], 1],
    [['disk full'], 2],
    [['disk full'], 200_000],
  ],
  small: () => [
    [['a', 'b', 'b', 'a'], 2],
    [['a', 'b', 'b', 'b', 'a', 'a'], 3],
    [['a', 'a', 'b', 'a'], 3],
    [['a', 'b', 'c', 'a', 'b', 'c'], 2],
    [['a', 'A', 'a', 'A'], 2],
    [['a', 'b', 'a'], 2],
    [['a', 'a', 'b', 'b', 'b', 'a'], 3],
    [['a', 'a', 'b', 'c', 'c', 'b', 'b', 'a'], 3],
  ],
  duplicates: () => [
    [times(3, () => 'a'), 2],
    [times(5, () => 'a'), 2],
    [times(7, () => 'a'), 3],
    [times(6, () => 'a'), 3],
    [['a', 'a', 'a', 'b', 'b', 'a'], 2],
    [['b', 'a', 'a', 'a', 'a', 'b', 'c'], 3],
  ],
  extremes: () => [
    [['a', 'b', 'a', 'a'], 1],
    [['a', 'a', 'a', 'b'], 200_000],
    [[...times(4, () => 'x'.repeat(30)), 'x'.repeat(29)], 4],
  ],
  adversarial: (random) => [
    [['a', 'a', 'b', 'b', 'b', 'a', 'c'], 3],
    [['a', 'b', 'b', 'a', 'a', 'b', 'b', 'a'], 2],
    nestedTest(random, 40, 2),
    nestedTest(random, 40, 4),
    [nested(random, 3000, 2, ['a', 'b', 'c']), 2],
    [damaged(random, 0.05, [30, 3, KINDS]), 3],
    [damaged(random, 0.02, [60, 2, KINDS]), 2],
  ],
  random: (random) =>
    times(18, (index) => [times(int(random, 4, 30), () => pick(random, index < 9 ? 'ab' : 'abc')), 2 + (index % 3)]),
  large: (random) => {
    const kinds = times(400, () => text(random, 2, LETTERS));
    return [
      [nested(random, 100_000, 2, kinds), 2],
      [[...calm(80_000), ...nested(random, 60_000, 2, kinds)], 2],
      [[...times(99_000, () => 'on'), ...nested(random, 5, 100, kinds), ...times(100_000, () => 'on')], 100_000],
      [[...calm(80_000), ...damaged(random, 0.00001, [40_000, 3, kinds])], 3],
    ];
  },
};

function nestedTest(random, depth, group) {
  return [nested(random, depth, group, KINDS), group];
}
export const oracle = (random, size) => [times(int(random, 0, 2 * size), () => pick(random, size < 5 ? 'ab' : 'abA')), int(random, 1, 4)];
