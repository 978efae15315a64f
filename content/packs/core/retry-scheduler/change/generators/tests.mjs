// Hidden tests of the change request: no pause is longer than a minute. What is taken when is played along as before, with that.

import { int, pick, times } from '../../../../generate.mjs';

const LONGEST = 60;

/** Jobs one after the other, each until it succeeds or is given up. */
function lives(random, jobs, { delay, attempts, share }) {
  let at = 0;
  return times(jobs, (index) => {
    const job = `${pick(random, 'zyxabc')}${index}`;
    const life = [['add', job, at]];
    for (let failures = 0; failures < attempts; failures += 1) {
      life.push(['take', at]);
      if (random() >= share) return [...life, ['succeeded', job, at]];
      life.push(['failed', job, at]);
      const pause = Math.min(LONGEST, delay * 2 ** failures);
      if (failures + 1 < attempts) life.push(['take', at + pause - 1]);
      at += pause;
    }
    return life;
  }).flat();
}

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  small: (random) => [
    [[60, 4], lives(random, 1, { delay: 60, attempts: 4, share: 1 })],
    [[1000, 3], lives(random, 2, { delay: 1000, attempts: 3, share: 1 })],
    [[1, 10], lives(random, 1, { delay: 1, attempts: 10, share: 1 })],
  ],
  random: (random) =>
    times(16, () => {
      const [delay, attempts] = [int(random, 1, 80), int(random, 2, 8)];
      return [[delay, attempts], lives(random, int(random, 1, 6), { delay, attempts, share: 0.85 })];
    }),
  large: (random) => [[[20, 8], lives(random, 2200, { delay: 20, attempts: 8, share: 0.9 })]],
  regression: (random) => [
    [[5, 3], [['take', 0], ['given_up']]],
    [[5, 3], [['add', 'b', 3], ['add', 'a', 3], ['take', 3], ['take', 3], ['take', 3], ['failed', 'a', 4], ['succeeded', 'b', 4], ['take', 9], ['given_up']]],
    ...times(8, () => [[7, 4], lives(random, 4, { delay: 7, attempts: 4, share: 0.8 })]),
  ],
};

export const oracle = (random, size) => {
  const [delay, attempts] = [pick(random, [1, 15, 30, 59, 60, 61, 100]), int(random, 1, 6)];
  return [[delay, attempts], lives(random, Math.ceil(size / 3), { delay, attempts, share: 0.85 })];
};
