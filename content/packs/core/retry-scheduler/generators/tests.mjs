// Hidden tests of "Retry scheduler".

import { int, pick, times } from '../../../generate.mjs';

/**
 * What a shop would ask: only jobs that were taken are reported. `share` of failures among the reports; `step` is how far
 * apart the calls are at most. The scheduler is played along, so that it is known which job is taken.
 */
export function calls(random, count, { delay, attempts, share, step, adding = 0.4 }) {
  const waiting = [];
  const running = [];
  const failures = new Map();
  const made = [];
  let at = int(random, 0, step);
  let order = 0;
  const schedule = (job, due) => {
    const entry = { job, due, order: (order += 1) };
    const place = waiting.findLastIndex((each) => each.due <= due) + 1;
    waiting.splice(place, 0, entry);
  };
  while (made.length < count) {
    at += int(random, 0, step);
    const draw = random();
    if (draw < adding) {
      const job = `${pick(random, 'zyxcba')}${failures.size}`;
      failures.set(job, 0);
      schedule(job, at);
      made.push(['add', job, at]);
    } else if (draw < 0.7 || running.length === 0) {
      made.push(['take', at]);
      if (waiting.length > 0 && waiting[0].due <= at) running.push(waiting.shift().job);
    } else if (draw < 0.98) {
      const [job] = running.splice(int(random, 0, running.length - 1), 1);
      const isFailure = random() < share;
      made.push([isFailure ? 'failed' : 'succeeded', job, at]);
      if (!isFailure) continue;
      failures.set(job, failures.get(job) + 1);
      if (failures.get(job) < attempts) schedule(job, at + delay * 2 ** (failures.get(job) - 1));
    } else {
      made.push(['given_up']);
    }
  }
  return made;
}

const add = (at, ...jobs) => jobs.map((job) => ['add', job, at]);
const take = (...seconds) => seconds.map((at) => ['take', at]);

/** Many jobs wait while one after the other is taken and fails. */
function crowd(count) {
  const jobs = times(Math.floor(count / 3), (index) => `job-${index}`);
  return [
    ...add(0, ...jobs),
    ...jobs.flatMap((job, index) => [['take', index], ['failed', job, index]]),
  ];
}

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [
    [[5, 3], []],
    [[5, 3], [['take', 0], ['given_up']]],
  ],
  single: () => [
    [[5, 3], add(4, 'a')],
    [[5, 3], take(4)],
    [[5, 3], [...add(4, 'a'), ...take(4, 4)]],
    [[5, 3], [['given_up']]],
  ],
  small: () => [
    [[10, 4], [...add(0, 'a'), ...take(0), ['failed', 'a', 3], ...take(12, 13), ['failed', 'a', 20], ...take(39, 40), ['failed', 'a', 41], ...take(80, 81), ['failed', 'a', 90], ['given_up'], ...take(999)]],
    [[5, 2], [...add(0, 'b', 'a'), ...take(1, 1, 1), ['failed', 'b', 2], ['failed', 'a', 3], ...take(6, 7, 8), ['failed', 'b', 9], ['failed', 'a', 9], ['given_up'], ['given_up']]],
    [[5, 3], [...add(0, 'a', 'b'), ...take(0), ['failed', 'a', 0], ...take(0), ['failed', 'b', 0], ...take(4, 5, 5), ['succeeded', 'a', 6], ['failed', 'b', 7], ...take(16, 17), ['succeeded', 'b', 17], ['given_up']]],
    [[1, 3], [...add(2, 'x'), ...take(1 + 1), ['failed', 'x', 2], ...take(2, 3), ['failed', 'x', 3], ...take(4, 5), ['failed', 'x', 5], ['given_up']]],
  ],
  duplicates: () => [
    [[5, 3], [...add(3, 'c', 'a', 'b'), ...take(3, 3, 3, 3)]],
    [[4, 3], [...add(0, 'b', 'a'), ...take(0, 0), ['failed', 'b', 2], ['failed', 'a', 2], ...add(6, 'c'), ...take(6, 6, 6)]],
    [[5, 2], [...add(1, 'z', 'y'), ...take(1, 1), ['failed', 'y', 1], ['failed', 'z', 1], ...take(6, 6)]],
  ],
  extremes: () => [
    [[1, 1], [...add(0, 'a'), ...take(0), ['failed', 'a', 0], ['given_up'], ...take(1)]],
    [[1000, 10], [...add(0, 'a'), ...times(9, (index) => [['take', 1_000_000 * index], ['failed', 'a', 1_000_000 * index]]).flat(), ...take(8_255_999, 8_256_000), ['failed', 'a', 9_000_000], ['given_up']]],
    [[1000, 2], [...add(1_000_000_000, 'x'.repeat(12)), ...take(1_000_000_000), ['failed', 'x'.repeat(12), 1_000_000_000], ...take(1_000_000_000)]],
  ],
  adversarial: (random) => [
    // New jobs are due later than old ones that come back.
    [[5, 3], [...add(0, 'old'), ...take(0), ['failed', 'old', 1], ...add(8, 'new'), ...take(8, 8)]],
    [[2, 4], [...add(0, 'a', 'b', 'c'), ...take(0, 0, 0), ['failed', 'c', 9], ['failed', 'a', 9], ['failed', 'b', 9], ...add(11, 'd'), ...take(11, 11, 11, 11)]],
    // While a job runs, it is nowhere else.
    [[5, 3], [...add(0, 'a', 'b'), ...take(0, 1, 2, 3), ['failed', 'b', 4], ...take(5, 9), ['succeeded', 'a', 10], ...take(20)]],
    // The later one to fail has the shorter delay.
    [[3, 4], [...add(0, 'a'), ...take(0), ['failed', 'a', 0], ...take(3), ['failed', 'a', 3], ...add(5, 'b'), ...take(5), ['failed', 'b', 5], ...take(9, 9)]],
    [[4, 3], calls(random, 90, { delay: 4, attempts: 3, share: 0.8, step: 2 })],
  ],
  random: (random) =>
    times(20, () => {
      const [delay, attempts] = [int(random, 1, 6), int(random, 1, 4)];
      return [[delay, attempts], calls(random, int(random, 12, 45), { delay, attempts, share: 0.7, step: int(random, 0, 4) })];
    }),
  large: (random) => [
    [[1000, 3], crowd(50_000)],
    [[100, 5], calls(random, 30_000, { delay: 100, attempts: 5, share: 0.7, step: 3 })],
    [[1, 10], calls(random, 30_000, { delay: 1, attempts: 10, share: 0.9, step: 1, adding: 0.6 })],
  ],
};

/** Seconds never get smaller, jobs are new, and only those that were taken are reported. */
export const isValid = ([[delay, attempts], asked]) => {
  const waiting = [];
  const running = new Set();
  const failures = new Map();
  let last = 0;
  let order = 0;
  for (const [index, [method, ...args]] of asked.entries()) {
    const call = `Call ${index + 1}`;
    const at = method === 'given_up' ? last : args.at(-1);
    if (at < last) return `${call} is earlier than the call before`;
    last = at;
    const [job] = args;
    if (method === 'add') {
      if (failures.has(job)) return `${call} adds ${job} again`;
      failures.set(job, 0);
      push(waiting, { job, due: at, order: (order += 1) });
    } else if (method === 'take') {
      if (waiting.length > 0 && waiting[0].due <= at) running.add(pop(waiting).job);
    } else if (method !== 'given_up') {
      if (!running.delete(job)) return `${call} reports ${job}, which does not run`;
      failures.set(job, failures.get(job) + 1);
      const isRetried = method === 'failed' && failures.get(job) < attempts;
      if (isRetried) push(waiting, { job, due: at + delay * 2 ** (failures.get(job) - 1), order: (order += 1) });
    }
  }
  return true;
};

const isBefore = (a, b) => a.due < b.due || (a.due === b.due && a.order < b.order);

function push(heap, added) {
  let at = heap.push(added) - 1;
  for (let up = (at - 1) >> 1; at > 0 && isBefore(added, heap[up]); up = (at - 1) >> 1) {
    heap[at] = heap[up];
    at = up;
  }
  heap[at] = added;
}

function pop(heap) {
  const [first] = heap;
  const last = heap.pop();
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && isBefore(heap[child + 1], heap[child])) child += 1;
    if (isBefore(last, heap[child])) break;
    heap[at] = heap[child];
    at = child;
  }
  if (heap.length > 0) heap[at] = last;
  return first;
}

export const oracle = (random, size) => {
  const [delay, attempts] = [int(random, 1, 4), int(random, 1, 4)];
  return [[delay, attempts], calls(random, 3 * size, { delay, attempts, share: 0.8, step: 3 })];
};
