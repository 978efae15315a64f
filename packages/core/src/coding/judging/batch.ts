// Which tests may be put to a box at once: a question and an answer at a time cost more than most tests themselves.

import type { Json } from '../../base/index.ts';
import type { Limits, TestResult } from '../../judging/index.ts';
import type { JudgeTest } from './judge-request.ts';

const MOST_TESTS = 32;
const GROWTH = 4;
/** Values and characters of its input; what has more is measured by itself. */
const MOST_PARTS = 1000;
/** Of the time that one test may take: a batch takes no more, as far as can be foreseen. */
const SHARE_OF_LIMIT = 0.1;

/** The next tests that may go together, the first one in any case; `most` is what `nextBatchSize` said. */
export function batchFrom(tests: readonly JudgeTest[], from: number, most: number): readonly JudgeTest[] {
  const following = tests.slice(from, from + Math.max(1, most));
  if (following.length <= 1) return following;
  const end = following.findIndex((test) => !isBatchable(test));
  return end < 0 ? following : following.slice(0, Math.max(1, end));
}

/** Small hidden tests only: of the others the console is shown, and memory is of interest. */
function isBatchable({ visible, args }: JudgeTest): boolean {
  return !visible && partsLeft([...args], MOST_PARTS) >= 0;
}

/** Stops counting where there is nothing left. */
function partsLeft(value: Json, room: number): number {
  if (typeof value === 'string') return room - value.length;
  let left = room - 1;
  if (typeof value !== 'object' || value === null) return left;
  for (const part of Array.isArray(value) ? value : Object.values(value)) {
    left = partsLeft(part, left);
    if (left < 0) break;
  }
  return left;
}

/** More than the last ones, which were accepted, as long as they are quick. */
export function nextBatchSize(last: readonly TestResult[], { cpuSeconds }: Limits): number {
  const ms = last.reduce((sum, { cpuMs, wallMs }) => sum + Math.max(cpuMs, wallMs), 0) / last.length;
  const inTime = Math.floor((cpuSeconds * 1000 * SHARE_OF_LIMIT) / Math.max(ms, 0.001));
  return Math.max(1, Math.min(GROWTH * last.length, inTime, MOST_TESTS));
}
