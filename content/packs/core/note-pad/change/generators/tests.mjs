// Hidden tests of the change request: writings that follow one another are one step.

import { int, times } from '../../../../generate.mjs';
import { calls, isValid as plainText } from '../../generators/tests.mjs';

const TYPING = ['write', 'write', 'write', 'write', 'erase', 'undo', 'redo', 'tail'];

/** Never two writings in a row, so that it is as it was. */
function apart(asked) {
  let last = '';
  return asked.filter(([method, written]) => {
    if (method === 'write' && (last === 'write' || written === '')) return false;
    if (method !== 'tail') last = method;
    return true;
  });
}

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  small: () => [
    [[], [['write', 'a'], ['write', 'b'], ['write', 'c'], ['undo'], ['tail', 9], ['undo'], ['redo'], ['tail', 9]]],
    [[], [['write', 'a'], ['tail', 5], ['write', ''], ['write', 'b'], ['undo'], ['tail', 9]]],
    [[], [['write', 'a'], ['redo'], ['write', 'b'], ['erase', 0], ['write', 'c'], ['undo'], ['tail', 9], ['undo'], ['tail', 9]]],
    [[], [['write', 'a'], ['write', 'b'], ['undo'], ['write', 'c'], ['write', 'd'], ['redo'], ['tail', 9], ['undo'], ['tail', 9]]],
  ],
  random: (random) => times(16, (index) => [[], calls(random, int(random, 12, 45), { longest: 3, most: 1 + (index % 6), methods: TYPING })]),
  large: (random) => [
    [[], [...times(40_000, () => ['write', 'a']), ...times(20, (index) => [['undo'], ['redo']][index % 2])]],
    [[], calls(random, 50_000, { longest: 5, most: 6, methods: TYPING })],
  ],
  regression: (random) => [
    [[], []],
    [[], [['undo'], ['redo'], ['erase', 3], ['tail', 5]]],
    [[], [['write', 'abc'], ['erase', 2], ['undo'], ['undo'], ['redo'], ['tail', 9], ['write', 'x'], ['redo'], ['tail', 9]]],
    ...times(8, () => [[], apart(calls(random, 40, { longest: 4, most: 5 }))]),
  ],
};

export const isValid = plainText;

export const oracle = (random, size) => [[], calls(random, 2 * size, { longest: 2, most: 4, methods: TYPING })];
