// Hidden tests of the change request: smoke.

import { int, pick, times } from '../../../../generate.mjs';
import { tests as before } from '../../generators/tests.mjs';

function drawn(random, [rows, columns], squares) {
  return times(rows, () => times(columns, () => pick(random, squares)).join(''));
}

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  single: () => [[['~']], [['P~']], [['P~E']], [['E~']]],
  small: () => [
    [['P~~E', '....']],
    [['P~~~E', '.....']],
    [['E~P', '#.#', 'P~~']],
    [['P~#', '~~E']],
    [['P~E~P', '..#..']],
  ],
  extremes: () => [[[`E${'~'.repeat(298)}P`]], [times(20, () => '~'.repeat(20))]],
  adversarial: () => [[['P~~~~E', '.####.', '......']], [['~~~~~', '~P~E~', '~~~~~']], [['P~.~.~E', '.......']]],
  random: (random) => times(24, () => [drawn(random, [int(random, 2, 7), int(random, 2, 7)], pick(random, ['...~~PE#', '.~~~~~PE', '.....~PE##']))]),
  large: (random) => [[[...drawn(random, [299, 300], '..~~P'), `${'.'.repeat(299)}E`]]],
  regression: (random) => [...before.small(random), ...before.adversarial(random), ...before.random(random)],
};

export const isValid = ([plan]) => {
  const wrong = plan.find((row) => row.length !== plan[0].length || !/^[.#PE~]{1,300}$/.test(row));
  return wrong === undefined ? true : `"${wrong}" is not a row of this plan`;
};

export const oracle = (random, size) =>
  size === 0 ? [[]] : [drawn(random, [int(random, 1, Math.ceil(size / 2)), int(random, 1, 4)], pick(random, ['.~PE#', '~~PE', '.~~~PE#']))];
