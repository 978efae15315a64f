// Growing inputs of "Retry scheduler": more and more calls.

import { shuffle, times } from '../../../generate.mjs';

const names = (count) => times(count, (index) => `job-${10_000 + index}`);

export const worst = {
  'all wait, then all are taken': ({ n }) => {
    const jobs = names(Math.floor(n / 2));
    return [[1, 1], [...jobs.map((job) => ['add', job, 0]), ...jobs.map(() => ['take', 1])]];
  },
  'each fails once, in any order': ({ n }, random) => {
    const jobs = names(Math.max(1, Math.floor(n / 4)));
    return [
      [1000, 5],
      [
        ...jobs.map((job) => ['add', job, 0]),
        ...jobs.map(() => ['take', 0]),
        ...shuffle(random, jobs).map((job, index) => ['failed', job, index]),
        ...jobs.map((_job, index) => ['take', 1_000_000 + index]),
      ],
    ];
  },
};
