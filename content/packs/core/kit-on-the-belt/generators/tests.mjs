// Hidden tests of "A kit on the belt".

import { int, pick, shuffle, times } from '../../../generate.mjs';

const PARTS = ['bolt', 'nut', 'pin', 'washer', 'spring'];

function drawn(random, length, kitSize) {
  const parts = PARTS.slice(0, int(random, 2, 5));
  return [times(length, () => pick(random, parts)), times(kitSize, () => pick(random, parts))];
}

/** The scarce part lies in the middle only, so that every stretch is about half as long as the belt. */
function oneScarcePart(random, length) {
  const belt = times(length, () => pick(random, ['nut', 'bolt']));
  belt[Math.floor(length / 2)] = 'axle';
  belt[0] = 'lamp';
  belt[length - 1] = 'lamp';
  return [belt, ['axle', 'lamp', 'nut']];
}

/** The kit has `kinds` kinds, once each; the belt brings them round and round, with some in disorder. */
function manyKinds(random, length, kinds) {
  const names = times(kinds, (index) => name(index));
  const belt = times(length, (index) => (random() < 0.2 ? pick(random, names) : names[index % kinds]));
  return [belt, shuffle(random, names)];
}

/** A name in lower-case letters: 0 is pa, 1 is pb … */
function name(index) {
  return `p${[...index.toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('')}`;
}

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [
    [[], []],
    [[], ['nut']],
    [['nut', 'bolt'], []],
  ],
  single: () => [
    [['nut'], ['nut']],
    [['nut'], ['bolt']],
    [['bolt', 'nut', 'bolt'], ['nut']],
    [['bolt', 'nut', 'nut'], ['nut']],
  ],
  small: () => [
    [['nut', 'bolt', 'pin'], ['pin', 'nut']],
    [['pin', 'bolt', 'nut', 'pin', 'bolt'], ['bolt', 'nut', 'pin']],
    [['nut', 'nut', 'bolt', 'pin'], ['bolt', 'washer']],
    [['nut', 'pin', 'bolt', 'pin', 'nut'], ['nut', 'bolt']],
    [['nut', 'bolt', 'nut', 'bolt'], ['bolt', 'nut']],
    [['bolt', 'pin', 'pin', 'nut', 'bolt', 'pin', 'nut'], ['nut', 'bolt', 'pin']],
    [['nut', 'bolt', 'spring', 'pin', 'nut', 'bolt'], ['pin', 'bolt', 'nut']],
  ],
  duplicates: () => [
    [['nut', 'bolt', 'nut', 'bolt', 'nut'], ['nut', 'nut']],
    [['nut', 'nut', 'bolt', 'pin', 'nut'], ['nut', 'nut', 'nut']],
    [['nut', 'bolt', 'nut'], ['nut', 'nut', 'nut']],
    [['nut', 'nut', 'nut', 'bolt', 'nut'], ['nut', 'bolt']],
    [['bolt', 'nut', 'bolt', 'bolt', 'pin', 'nut', 'bolt', 'nut'], ['bolt', 'bolt', 'nut', 'nut']],
    [times(6, () => 'nut'), ['nut', 'nut']],
  ],
  extremes: (random) => [
    [times(12, () => 'nut'), times(12, () => 'nut')],
    [times(12, () => 'nut'), times(13, () => 'nut')],
    [['nut', 'bolt', 'pin'], ['nut', 'bolt', 'pin', 'washer', 'spring', 'nut']],
    [shuffle(random, [...times(20, (index) => name(index)), 'z'.repeat(20)]), ['z'.repeat(20)]],
  ],
  adversarial: (random) => [
    [['constructor', 'nut', 'constructor'], ['constructor', 'nut']],
    [['nut', 'pin', 'pin', 'bolt', 'nut', 'washer'], ['nut', 'bolt']],
    [['bolt', 'pin', 'pin', 'nut', 'pin', 'bolt', 'nut', 'nut'], ['bolt', 'nut']],
    [['nut', ...times(9, () => 'pin'), 'bolt', 'nut'], ['bolt', 'nut']],
    oneScarcePart(random, 15),
    manyKinds(random, 40, 6),
  ],
  random: (random) => times(18, (index) => drawn(random, 5 + index, int(random, 1, 5))),
  large: (random) => [
    oneScarcePart(random, 100_000),
    manyKinds(random, 100_000, 20_000),
    [
      times(100_000, (index) => (index % 25_000 === 24_999 ? 'axle' : pick(random, PARTS))),
      [...times(4, () => 'axle'), 'nut', 'nut', 'pin'],
    ],
  ],
};

/** Parts are named in 1 to 20 lower-case letters. */
export const isValid = ([belt, kit]) => {
  const wrong = [...belt, ...kit].find((part) => !/^[a-z]{1,20}$/.test(part));
  return wrong === undefined ? true : `"${wrong}" is not the name of a part`;
};
export const oracle = (random, size) => [times(int(random, 0, 2 * size), () => pick(random, PARTS.slice(0, 3))), times(int(random, 0, Math.ceil(size / 2)), () => pick(random, PARTS.slice(0, 3)))];
