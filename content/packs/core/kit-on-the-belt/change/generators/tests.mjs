// Hidden tests of the change request: trays between loads.

import { int, pick, times } from '../../../../generate.mjs';
import { tests as before } from '../../generators/tests.mjs';

export { isValid } from '../../generators/tests.mjs';

const PARTS = ['bolt', 'nut', 'pin', 'tray'];

const drawn = (random, length, kitSize) => [times(length, () => pick(random, PARTS)), times(kitSize, () => pick(random, PARTS.slice(0, 3)))];

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [[['tray'], []], [[], ['nut']]],
  single: () => [[['tray', 'nut', 'tray'], ['nut']], [['tray'], ['nut']], [['tray'], ['tray']]],
  small: () => [
    [['nut', 'tray', 'bolt'], ['nut', 'bolt']],
    [['nut', 'tray', 'bolt', 'pin', 'pin', 'nut'], ['nut', 'bolt']],
    [['nut', 'nut', 'tray', 'nut', 'bolt'], ['nut', 'bolt']],
    [['bolt', 'tray', 'tray', 'nut', 'bolt'], ['bolt', 'nut']],
    [['nut', 'tray', 'nut'], ['nut', 'tray']],
  ],
  duplicates: () => [[['nut', 'tray', 'nut'], ['nut', 'nut']], [['nut', 'tray', 'nut', 'pin', 'nut'], ['nut', 'nut']]],
  random: (random) => times(24, (index) => drawn(random, 6 + index, int(random, 1, 4))),
  large: (random) => [
    [times(100_000, (index) => (index % 50_000 === 25_000 ? 'tray' : pick(random, ['nut', 'bolt']))), ['nut', 'bolt', 'pin']],
    drawn(random, 100_000, 12),
  ],
  regression: (random) => [...before.small(random), ...before.duplicates(random), ...before.random(random)],
};

export const oracle = (random, size) => drawn(random, int(random, 0, 2 * size), int(random, 0, Math.ceil(size / 2)));
