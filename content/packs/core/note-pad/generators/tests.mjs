// Hidden tests of "Note pad".

import { int, pick, text, times } from '../../../generate.mjs';

const METHODS = ['write', 'write', 'write', 'erase', 'undo', 'undo', 'redo', 'tail'];
const LETTERS = 'abcdefghij ';

/** `longest` is the longest text that is written, `most` how much is erased at once at most. */
export function calls(random, count, { longest, most, methods = METHODS }) {
  return times(count, () => {
    const method = pick(random, methods);
    if (method === 'write') return [method, text(random, int(random, random() < 0.1 ? 0 : 1, longest), LETTERS)];
    if (method === 'erase') return [method, int(random, 0, most)];
    return method === 'tail' ? [method, int(random, 0, 12)] : [method];
  });
}

const write = (...texts) => texts.map((each) => ['write', each]);
const show = ['tail', 50];
const undo = ['undo'];
const redo = ['redo'];
const erase = (count) => ['erase', count];

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [
    [[], []],
    [[], [undo, redo, show]],
    [[], [erase(3), undo, show]],
    [[], [...write(''), undo, ['tail', 0]]],
  ],
  single: () => [
    [[], write('a')],
    [[], [undo]],
    [[], [redo]],
    [[], [['tail', 3]]],
  ],
  small: () => [
    [[], [...write('abc', 'de'), erase(3), show, undo, show, undo, show, undo, show, undo]],
    [[], [...write('abc'), erase(9), show, undo, show, redo, show, redo]],
    [[], [...write('ab', 'cd'), undo, undo, redo, show, redo, show, redo]],
    [[], [...write('abcd'), erase(1), erase(2), show, undo, show, undo, show]],
    [[], [...write('xyz'), erase(2), ...write('q'), show, undo, undo, show, undo, show]],
  ],
  duplicates: () => [
    [[], [...write('a', '', 'a', ''), undo, show, undo, show, undo]],
    [[], [...write('aa', 'aa'), undo, redo, undo, redo, show]],
    [[], [...write('a'), undo, undo, redo, redo, show]],
  ],
  extremes: () => [
    [[], [...write('a'.repeat(20)), ['tail', 0], ['tail', 50], erase(0), erase(1_000_000), ['tail', 50], undo, ['tail', 1]]],
    [[], [...times(6, (index) => ['write', `${index}`.repeat(20)]), ['tail', 50], erase(70), ['tail', 50], undo, ['tail', 50]]],
  ],
  adversarial: (random) => [
    [[], [...write('a', 'b'), undo, ...write('c'), redo, show, undo, redo, show]],
    [[], [...write('a', 'b'), undo, ...write(''), redo, show]],
    [[], [...write('ab'), undo, erase(5), redo, show, erase(0), undo, show]],
    [[], [...write('ab'), erase(1), undo, erase(2), redo, undo, show, undo, show]],
    [[], calls(random, 80, { longest: 3, most: 4 })],
    [[], calls(random, 80, { longest: 3, most: 4, methods: ['write', 'erase', 'undo', 'undo', 'redo', 'redo'] })],
  ],
  random: (random) => times(20, (index) => [[], calls(random, int(random, 10, 45), { longest: 1 + (index % 6), most: 1 + (index % 8) })]),
  large: (random) => [
    [[], [...times(20_000, () => write('ab')[0]), ...times(15_000, () => undo), ...times(15_000, () => redo)]],
    [[], calls(random, 50_000, { longest: 20, most: 30, methods: ['write', 'write', 'erase', 'undo', 'redo', 'tail'] })],
    [[], [...times(10_000, () => ['write', 'abcdefghijklmnopqrst']), ...times(20_000, (index) => [erase(7), undo][index % 2])]],
  ],
};

/** Letters, digits and spaces. */
export const isValid = ([, asked]) => {
  const odd = asked.findIndex(([method, written]) => method === 'write' && !/^[A-Za-z0-9 ]*$/.test(written));
  return odd < 0 || `Call ${odd + 1} writes other characters`;
};

export const oracle = (random, size) => [[], calls(random, 2 * size, { longest: 3, most: 5 })];
